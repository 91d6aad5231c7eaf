// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.ArrayList;
import java.util.List;

/** A simple statement, or the head of one that holds others, with what may be done next. */
final class Step {
  /** The statement; null behind the last of a function. */
  final Statement statement;

  /** Whether it is the head of its statement. */
  final boolean head;

  /** First of its tokens. */
  final int from;

  /** Behind the last of its tokens. */
  final int to;

  /** Of an {@code if}, first what is done when its test holds, then what is done when not. */
  final List<Step> next = new ArrayList<>(2);

  final List<Step> before = new ArrayList<>(2);

  private Step(Statement statement, boolean head, int from, int to) {
    this.statement = statement;
    this.head = head;
    this.from = from;
    this.to = to;
  }

  static Step simple(Statement statement) {
    return new Step(statement, false, statement.from, statement.to);
  }

  static Step head(Statement statement) {
    return new Step(statement, true, statement.headFrom, statement.headTo);
  }

  static Step end() {
    return new Step(null, false, 0, 0);
  }

  boolean is(Statement.Type type) {
    return statement != null && statement.type == type;
  }

  void leadsTo(Step other) {
    next.add(other);
    other.before.add(this);
  }
}
