// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.ArrayList;
import java.util.List;

/** One statement of a function and those it holds. */
final class Statement {
  /** What sort of statement it is. */
  enum Type {
    BLOCK,
    /** The first child is done when the condition holds, the second when not. */
    IF,
    LOOP,
    SWITCH,
    /** A macro with arguments before a statement, such as {@code scoped_guard(…) { … }}. */
    MACRO,
    CASE,
    LABEL,
    RETURN,
    GOTO,
    BREAK,
    /** An expression or a declaration. */
    EXPRESSION
  }

  final Type type;
  final Statement parent;
  final int from;

  /** Behind the last token. */
  int to;

  /** First token of the condition in parentheses; equal to {@link #headTo} if there is none. */
  int headFrom;

  int headTo;
  final List<Statement> children = new ArrayList<>(2);

  Statement(Type type, Statement parent, int from) {
    this.type = type;
    this.parent = parent;
    this.from = from;
    to = from;
    headFrom = from;
    headTo = from;
  }

  boolean holds(int token) {
    return from <= token && token < to;
  }

  boolean headHolds(int token) {
    return headFrom <= token && token < headTo;
  }

  /** The statement before this one in the same block, or null. */
  Statement previous() {
    int index = parent == null ? -1 : parent.children.indexOf(this);
    return index > 0 && parent.type == Type.BLOCK ? parent.children.get(index - 1) : null;
  }

  /** Whether control never goes on behind this statement. */
  boolean leaves() {
    return switch (type) {
      case RETURN, GOTO, BREAK -> true;
      case BLOCK -> !children.isEmpty() && children.get(children.size() - 1).leaves();
      default -> false;
    };
  }
}
