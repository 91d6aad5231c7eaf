// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.Set;

/**
 * The test of a loop that is written out.
 *
 * @param from first of its tokens
 * @param to behind the last; equal to {@code from} where a {@code for} has none
 */
record LoopTest(int from, int to) {
  private static final Set<String> TRUE = Set.of("1", "true");
  private static final Set<String> FALSE = Set.of("0", "false");

  /** Null where a macro makes the loop, or where it cannot be read. */
  static LoopTest of(FunctionBody body, Statement loop) {
    byte type = body.tokens.type[loop.from];
    if (loop.headFrom == loop.headTo) {
      return null;
    }
    if (type == Keyword.WHILE || type == Keyword.DO) {
      return new LoopTest(loop.headFrom, loop.headTo);
    }
    int first = type == Keyword.FOR ? next(body, loop.headFrom, loop.headTo, ';') : -1;
    int second = first < 0 ? -1 : next(body, first + 1, loop.headTo, ';');
    return second < 0 ? null : new LoopTest(first + 1, second);
  }

  private static int next(FunctionBody body, int from, int to, char wanted) {
    for (int t = from; t < to; t = Math.max(body.brackets.partner(t), t) + 1) {
      if (body.tokens.type[t] == wanted) {
        return t;
      }
    }
    return -1;
  }

  /** Whether it always holds. */
  boolean isEndless(Tokens tokens) {
    return from == to || is(tokens, TRUE);
  }

  /** Whether it never holds. */
  boolean isNever(Tokens tokens) {
    return is(tokens, FALSE);
  }

  /** Whether it is one expression, so that a macro can take it as an argument. */
  boolean isOneArgument(FunctionBody body) {
    return next(body, from, to, ',') < 0;
  }

  private boolean is(Tokens tokens, Set<String> words) {
    return to == from + 1 && words.contains(tokens.text(from));
  }
}
