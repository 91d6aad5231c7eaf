// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.Locale;
import java.util.Set;

/** Reads what stands before an opening brace at file level. */
final class Declarator {
  private static final Set<String> ATTRIBUTES =
      Set.of("asm", "noinline", "notrace", "noinstr", "inline", "const", "TRACE_FN", "volatile");
  private static final Set<String> NO_TYPE =
      Set.of("inline", "noinline", "asmlinkage", "notrace", "const");

  private final Tokens tokens;

  Declarator(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * Token of the name of the function whose body opens at a brace.
   *
   * @param from first token of the declaration
   * @param brace the opening brace
   * @return -1 where no function body opens
   */
  int functionName(int from, int brace) {
    int close = trailingWords(from, brace - 1);
    while (close > from && tokens.type[close] == ')') {
      int open = openingOf(from, close);
      int name = open - 1;
      if (open <= from) {
        return -1;
      }
      if (tokens.type[name] == ')') {
        return innerName(from, name);
      }
      if (tokens.type[name] != Tokens.WORD && tokens.type[name] != Tokens.ERRNO) {
        return -1;
      }
      int before = trailingWords(from, name - 1);
      boolean trailing =
          before > from && tokens.type[before] == ')' && isAttribute(name) && before < name;
      if (!trailing) {
        return isInitialised(from, name) ? -1 : name;
      }
      close = before;
    }
    return -1;
  }

  /** Walks left over attributes such as {@code __init}. */
  private int trailingWords(int from, int token) {
    int t = token;
    while (t > from && tokens.isWord(t) && isAttribute(t)) {
      t--;
    }
    return t;
  }

  private boolean isAttribute(int word) {
    return tokens.startsWith(word, "__") || ATTRIBUTES.contains(tokens.text(word));
  }

  private boolean isInitialised(int from, int name) {
    return name > from && tokens.type[name - 1] == '=';
  }

  private int openingOf(int from, int close) {
    int depth = 0;
    for (int t = close; t >= from; t--) {
      if (tokens.type[t] == ')') {
        depth++;
      } else if (tokens.type[t] == '(' && --depth == 0) {
        return t;
      }
    }
    return -1;
  }

  /** The name in {@code FNAME(walk)(…)}, {@code (name)(…)} and {@code (*name(…))(…)}. */
  private int innerName(int from, int close) {
    int open = openingOf(from, close);
    if (open < 0) {
      return -1;
    }
    int found = -1;
    for (int t = open + 1; t < close; t++) {
      if (tokens.type[t] == Tokens.WORD) {
        found = t;
        if (tokens.type[t + 1] == '(') {
          return t;
        }
      }
    }
    return found;
  }

  /** What else opens at a brace. */
  Region.Type typeOf(int from, int brace) {
    if (brace > from && tokens.type[brace - 1] == '=') {
      return Region.Type.INITIALISER;
    }
    for (int t = from; t < brace; t++) {
      switch (tokens.type[t]) {
        case '=' -> {
          return Region.Type.INITIALISER;
        }
        case Keyword.STRUCT, Keyword.UNION, Keyword.ENUM -> {
          return hasAssignment(t, brace) ? Region.Type.INITIALISER : Region.Type.AGGREGATE;
        }
        default -> {}
      }
    }
    return Region.Type.OTHER;
  }

  private boolean hasAssignment(int from, int to) {
    for (int t = from; t < to; t++) {
      if (tokens.type[t] == '=') {
        return true;
      }
    }
    return false;
  }

  /**
   * Name of the function as it is called.
   *
   * @param from first token of the declaration
   * @param name what {@link #functionName} found
   */
  String nameAt(int from, int name) {
    String word = tokens.text(name);
    int argument = name + 2;
    boolean named = argument < tokens.count && tokens.isWord(argument);
    if (!named || !isMacroName(word)) {
      return word;
    }
    if (word.contains("SYSCALL_DEFINE") || word.contains("SYSCALL32_DEFINE")) {
      boolean compat = word.startsWith("COMPAT_") || word.contains("32_");
      return (compat ? "compat_sys_" : "sys_") + tokens.text(argument);
    }
    return hasType(from, name) ? word : tokens.text(argument);
  }

  private static boolean isMacroName(String word) {
    return word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  /** Whether a type stands before the name, so that the name in capitals is the function's own. */
  private boolean hasType(int from, int name) {
    if (name == from) {
      return false;
    }
    int before = name - 1;
    if (tokens.type[before] == '*') {
      return true;
    }
    return tokens.type[before] == Tokens.WORD
        && !isAttribute(before)
        && !NO_TYPE.contains(tokens.text(before));
  }
}
