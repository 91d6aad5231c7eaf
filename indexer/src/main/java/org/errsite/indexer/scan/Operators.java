// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

/** Which characters make one operator together. */
final class Operators {
  private Operators() {}

  /** Type of an operator of two characters that ends in an equal sign, or the character itself. */
  static byte withEqualSign(int c) {
    return switch (c) {
      case '=' -> Tokens.EQUAL;
      case '!' -> Tokens.NOT_EQUAL;
      case '<' -> Tokens.LESS_EQUAL;
      case '>' -> Tokens.GREATER_EQUAL;
      case '+', '-', '*', '/', '%', '&', '|', '^' -> Tokens.ASSIGN_OP;
      default -> (byte) c;
    };
  }

  /**
   * Type of an operator of two characters such as {@code &&} or {@code ->}, or the first itself.
   */
  static byte doubled(int c, int next) {
    return switch (c) {
      case '&' -> Tokens.AND_AND;
      case '|' -> Tokens.OR_OR;
      case '+' -> Tokens.STEP;
      case '-' -> next == '>' ? Tokens.ARROW : Tokens.STEP;
      case '<', '>' -> Tokens.SHIFT;
      default -> (byte) c;
    };
  }
}
