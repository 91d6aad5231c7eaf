// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

/** Reads variables with their members, and what is said of them. */
final class VariableReader {
  private final Tokens tokens;
  private final Brackets brackets;

  VariableReader(Tokens tokens, Brackets brackets) {
    this.tokens = tokens;
    this.brackets = brackets;
  }

  boolean isMember(int t) {
    return tokens.type[t] == Tokens.ARROW || tokens.type[t] == '.';
  }

  /**
   * First token of the variable that ends with a token.
   *
   * @param floor no token before it counts
   */
  int start(int last, int floor) {
    int t = last;
    while (t > floor) {
      if (tokens.type[t] == ']' && brackets.partner(t) < t) {
        t = brackets.partner(t) - 1;
      } else if (tokens.isWord(t) && isMember(t - 1)) {
        t -= 2;
      } else {
        break;
      }
    }
    return t;
  }

  /** Behind the variable that begins with a token. */
  int behind(int first, int to) {
    int end = first + 1;
    while (end < to) {
      if (tokens.type[end] == '[') {
        end = Math.max(brackets.partner(end), end) + 1;
      } else if (isMember(end)) {
        end += 2;
      } else {
        break;
      }
    }
    return Math.min(end, to);
  }

  /** A variable with its members, without what picks an element. */
  String key(int from, int to) {
    StringBuilder key = new StringBuilder();
    for (int t = from; t < to; t++) {
      if (tokens.type[t] == '[') {
        t = Math.max(brackets.partner(t), t);
      } else {
        key.append(isMember(t) ? "." : tokens.text(t));
      }
    }
    return key.toString();
  }

  /** Where an expression ends. */
  int endOfExpression(int from, int to) {
    int t = from;
    while (t < to) {
      byte type = tokens.type[t];
      if (type == ';' || type == ',' || type == ')' || type == '}' || type == ']') {
        break;
      }
      t = Math.max(brackets.partner(t), t) + 1;
    }
    return Math.min(t, to);
  }

  /** Whether a variable, or a member of it, stands among some tokens. */
  boolean isIn(String variable, int from, int to) {
    for (int t = from; t < to; t++) {
      if (tokens.type[t] == Tokens.WORD && !isMember(t - 1)) {
        String key = key(t, behind(t, to));
        if (key.equals(variable) || key.startsWith(variable + ".")) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a condition asks for nothing but a variable, in each of its parts. */
  boolean decides(String variable, int from, int to) {
    int part = from;
    for (int t = from; t <= to; t++) {
      boolean ends = t == to || tokens.type[t] == Tokens.AND_AND || tokens.type[t] == Tokens.OR_OR;
      if (ends) {
        if (!isIn(variable, part, t)) {
          return false;
        }
        part = t + 1;
      }
    }
    return true;
  }
}
