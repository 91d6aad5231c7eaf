// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells among which arguments a token stands. */
final class ArgumentReader {
  private static final Set<String> ASM =
      Set.of("asm", "__asm", "__asm__", "asm_inline", "asm_volatile_goto", "asm_goto_output");
  private static final Set<String> QUALIFIERS = Set.of("volatile", "__volatile__", "inline");
  private static final Set<String> ATTRIBUTES = Set.of("__attribute__", "__attribute");

  private final FunctionBody body;
  private final Tokens tokens;

  ArgumentReader(FunctionBody body) {
    this.body = body;
    tokens = body.tokens;
  }

  /** Innermost first; what a macro at the head of a statement has in parentheses counts too. */
  Surroundings of(Place place, int token) {
    List<Argument> found = new ArrayList<>();
    Barrier barrier = isTable(place.statement(), token) ? Barrier.TABLE : Barrier.NONE;
    int[] around = body.enclosing(place.statement().from, token);
    for (int i = around.length - 1; i >= 0; i--) {
      int open = around[i];
      if (tokens.type[open] != '(' || open == 0) {
        continue;
      }
      String name = nameBefore(open);
      if (ASM.contains(name)) {
        barrier = Barrier.ASM;
      } else if (ATTRIBUTES.contains(name)) {
        barrier = Barrier.ATTRIBUTE;
      } else if (!name.isEmpty()) {
        found.add(new Argument(name, position(open, token)));
      }
    }
    return found.isEmpty() && barrier == Barrier.NONE
        ? Surroundings.NONE
        : new Surroundings(barrier, List.copyOf(found));
  }

  /** In {@code int errors[] = { -EPERM, … }}. */
  private boolean isTable(Statement statement, int token) {
    for (int t = statement.from + 1; t + 1 < token; t = body.next(t)) {
      if (tokens.type[t] == '=') {
        return tokens.type[t - 1] == ']' && tokens.type[t + 1] == '{';
      }
    }
    return false;
  }

  private String nameBefore(int open) {
    int t = open - 1;
    while (t > 0 && (tokens.type[t] == Keyword.GOTO || isQualifier(t))) {
      t--;
    }
    return t >= 0 && tokens.type[t] == Tokens.WORD ? tokens.text(t) : "";
  }

  private boolean isQualifier(int t) {
    return tokens.type[t] == Tokens.WORD && QUALIFIERS.contains(tokens.text(t));
  }

  private int position(int open, int token) {
    int commas = 0;
    for (int t = open + 1; t < token; t = body.next(t)) {
      commas += tokens.type[t] == ',' ? 1 : 0;
    }
    return commas;
  }
}
