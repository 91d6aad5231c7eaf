// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.Map;
import java.util.function.Consumer;

/** Reads expressions of a function for the values that may be functions. */
final class ValueReader {
  private final Tokens tokens;
  private final Brackets brackets;
  private final AccessReader accesses;
  private final Map<String, CType> known;

  /**
   * A reader.
   *
   * @param known types of the function's own variables, as far as they have been read
   */
  ValueReader(Tokens tokens, Brackets brackets, AccessReader accesses, Map<String, CType> known) {
    this.tokens = tokens;
    this.brackets = brackets;
    this.accesses = accesses;
    this.known = known;
  }

  /** Reads what is assigned or returned, up to where the expression ends. */
  void readFrom(int from, int limit, Consumer<Access> sink) {
    int end = from;
    while (end < limit && !endsExpression(tokens.type[end])) {
      end = Math.max(brackets.partner(end), end) + 1;
    }
    read(from, end, sink);
  }

  /** Reads the values that an expression may have: both of {@code a ? b : c}, else itself. */
  void read(int from, int to, Consumer<Access> sink) {
    int first = from;
    for (int t = from; t <= to; t++) {
      if (t == to || tokens.type[t] == ':') {
        value(first, t, sink);
        first = t + 1;
      } else if (tokens.type[t] == '?') {
        first = t + 1;
      } else {
        t = Math.max(brackets.partner(t), t);
      }
    }
  }

  private static boolean endsExpression(byte type) {
    return type == ';' || type == ',' || type == ')' || type == '}';
  }

  private void value(int from, int to, Consumer<Access> sink) {
    Access value = to > from ? accesses.read(from, to) : Access.UNKNOWN;
    if (mayBeFunction(value)) {
      sink.accept(value);
    }
  }

  /** Whether a value may be a function as far as this file tells. */
  private boolean mayBeFunction(Access value) {
    return switch (value.base()) {
      case UNKNOWN -> false;
      case TYPE -> !value.members().isEmpty();
      case RESULT -> true;
      case NAME -> {
        CType type = known.get(value.name());
        boolean own = type == null || type.mayHoldFunction();
        yield !value.isName() || (own && Names.mayBeFunction(value.name()));
      }
    };
  }
}
