// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads initialisers in braces for the functions that they keep in members. */
final class InitialiserReader {
  /** Deeper braces are not looked into, so that hostile input cannot exhaust the stack. */
  private static final int DEEPEST = 50;

  private final Tokens tokens;
  private final Brackets brackets;
  private final AccessReader accesses;
  private final Consumer<Binding> sink;
  private final RowReader rows;

  InitialiserReader(
      Tokens tokens,
      Brackets brackets,
      AccessReader accesses,
      Consumer<Binding> sink,
      RowReader rows) {
    this.rows = rows;
    this.tokens = tokens;
    this.brackets = brackets;
    this.accesses = accesses;
    this.sink = sink;
  }

  /**
   * Reads what stands between braces.
   *
   * @param open the opening brace
   * @param variable what it is the value of; empty for what has no name
   * @param type of the variable, whose elements it gives when the type is an array
   */
  void read(int open, String variable, CType type) {
    int close = brackets.partner(open);
    if (!type.array()) {
      elements(open, new ArrayList<>(), type);
      return;
    }
    for (int t = open + 1; t < close; t = accesses.endOfArgument(t, close) + 1) {
      int end = accesses.endOfArgument(t, close);
      int value = behindDesignator(t, end);
      if (value < end && tokens.type[value] == '{' && brackets.partner(value) > value) {
        elements(value, new ArrayList<>(), type);
      } else if (value < end && type.mayHoldFunction()) {
        value(value, end, Access.of(variable));
      }
    }
  }

  private int behindDesignator(int from, int to) {
    int t = from;
    while (t < to && tokens.type[t] != '=') {
      t = Math.max(brackets.partner(t), t) + 1;
    }
    return t < to ? t + 1 : from;
  }

  private void elements(int open, List<String> path, CType type) {
    int close = brackets.partner(open);
    rows.read(open, close);
    int position = 0;
    for (int t = open + 1; t < close && path.size() < DEEPEST; ) {
      int end = accesses.endOfArgument(t, close);
      int before = path.size();
      int value = designator(t, end, path);
      if (path.size() == before) {
        path.add("#" + position);
      }
      position++;
      if (value < end && tokens.type[value] == '{' && brackets.partner(value) > value) {
        elements(value, path, type);
      } else {
        value(value, end, new Access(Access.Base.TYPE, type.name(), List.copyOf(path)));
      }
      path.subList(before, path.size()).clear();
      t = end + 1;
    }
  }

  /** Adds what {@code .field.inner =} names to the path; gives the first token of the value. */
  private int designator(int from, int end, List<String> path) {
    int t = from;
    while (t + 1 < end && (tokens.type[t] == '.' || tokens.type[t] == '[')) {
      if (tokens.type[t] == '.') {
        path.add(tokens.text(t + 1));
        t += 2;
      } else {
        path.add("#0");
        t = Math.max(brackets.partner(t), t) + 1;
      }
    }
    return t < end && tokens.type[t] == '=' ? t + 1 : t;
  }

  private void value(int from, int to, Access target) {
    boolean single = to - from == 1 && tokens.isWord(from);
    if (single || tokens.type[from] == '(' || tokens.type[from] == '&') {
      Access value = accesses.read(from, to);
      if (value.isName() && Names.mayBeFunction(value.name())) {
        sink.accept(new Binding(target, value));
      }
    }
  }
}
