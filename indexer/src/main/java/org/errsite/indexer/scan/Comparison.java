// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

/** Tells whether a constant is an operand of a comparison. */
final class Comparison {
  private final FunctionBody body;
  private final Tokens tokens;

  Comparison(FunctionBody body) {
    this.body = body;
    tokens = body.tokens;
  }

  /** Signs, casts, parentheses and wrappers such as {@code ERR_PTR()} belong to the operand. */
  boolean isOperand(int token) {
    int left = token - 1;
    int right = token + 1;
    while (left >= body.root.from && left > 0 && right < body.root.to) {
      byte before = tokens.type[left];
      if (isComparison(before) || isComparison(tokens.type[right])) {
        return true;
      }
      if (before == '-' || before == '~') {
        left--;
      } else if (before == '(' && tokens.type[right] == ')') {
        if (tokens.isWord(left - 1) && !isWrapper(left - 1)) {
          return false;
        }
        left -= tokens.isWord(left - 1) ? 2 : 1;
        right++;
      } else if (before == ')' && isCast(left)) {
        left = body.brackets.partner(left) - 1;
      } else {
        return false;
      }
    }
    return false;
  }

  private static boolean isComparison(byte type) {
    return switch (type) {
      case Tokens.EQUAL, Tokens.NOT_EQUAL, Tokens.LESS_EQUAL, Tokens.GREATER_EQUAL, '<', '>' ->
          true;
      default -> false;
    };
  }

  /** Whether a call only changes how the value is written: macros in capitals, byte order. */
  private boolean isWrapper(int name) {
    if (tokens.type[name] != Tokens.WORD) {
      return false;
    }
    String word = tokens.text(name);
    return word.startsWith("cpu_to_")
        || word.startsWith("hton")
        || word.chars().noneMatch(Character::isLowerCase);
  }

  private boolean isCast(int close) {
    int open = body.brackets.partner(close);
    for (int t = open + 1; t < close; t++) {
      if (!tokens.isWord(t) && tokens.type[t] != '*') {
        return false;
      }
    }
    return open < close - 1 && !tokens.isWord(open - 1);
  }
}
