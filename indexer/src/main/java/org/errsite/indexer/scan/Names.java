// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.Set;

/** What a name alone tells. */
final class Names {
  private static final Set<String> NO_CALLS =
      Set.of(
          "sizeof",
          "char",
          "int",
          "long",
          "void",
          "bool",
          "typeof",
          "__typeof__",
          "__typeof",
          "__alignof__",
          "offsetof",
          "defined",
          "__attribute__",
          "asm",
          "__asm__",
          "va_arg",
          "alignof",
          "_Alignof",
          "__builtin_constant_p");
  private static final Set<String> VALUES = Set.of("NULL", "true", "false", "current", "jiffies");

  private Names() {}

  /** Name of the struct or union that a token begins to name, with its keyword; null for none. */
  static String struct(Tokens tokens, int t) {
    boolean struct = tokens.type[t] == Keyword.STRUCT || tokens.type[t] == Keyword.UNION;
    if (!struct || t + 1 >= tokens.count || !tokens.isWord(t + 1)) {
      return null;
    }
    return (tokens.type[t] == Keyword.STRUCT ? "struct " : "union ") + tokens.text(t + 1);
  }

  /** Whether a word with a bracket behind it may be a call. */
  static boolean mayBeCalled(Tokens tokens, int t) {
    return tokens.type[t] == Tokens.WORD && !NO_CALLS.contains(tokens.text(t));
  }

  /** Whether a word may name a function; names in capitals are constants. */
  static boolean mayBeFunction(String word) {
    char first = word.isEmpty() ? '0' : word.charAt(0);
    return (first < '0' || first > '9')
        && word.chars().anyMatch(c -> c >= 'a' && c <= 'z')
        && !VALUES.contains(word);
  }
}
