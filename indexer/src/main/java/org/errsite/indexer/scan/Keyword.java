// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

/** The words that steer statements, as token types below zero. */
final class Keyword {
  static final byte IF = -1;
  static final byte ELSE = -2;
  static final byte WHILE = -3;
  static final byte FOR = -4;
  static final byte DO = -5;
  static final byte SWITCH = -6;
  static final byte CASE = -7;
  static final byte DEFAULT = -8;
  static final byte RETURN = -9;
  static final byte GOTO = -10;
  static final byte BREAK = -11;
  static final byte CONTINUE = -12;
  static final byte STATIC = -13;
  static final byte STRUCT = -14;
  static final byte UNION = -15;
  static final byte ENUM = -16;
  static final byte EXTERN = -17;
  static final byte TYPEDEF = -18;

  private static final byte[][] WORDS = {
    {},
    bytes("if"),
    bytes("else"),
    bytes("while"),
    bytes("for"),
    bytes("do"),
    bytes("switch"),
    bytes("case"),
    bytes("default"),
    bytes("return"),
    bytes("goto"),
    bytes("break"),
    bytes("continue"),
    bytes("static"),
    bytes("struct"),
    bytes("union"),
    bytes("enum"),
    bytes("extern"),
    bytes("typedef"),
  };

  private Keyword() {}

  private static byte[] bytes(String word) {
    return word.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }

  /** The type of a word: one of the constants above, or {@link Tokens#WORD}. */
  static byte typeOf(byte[] text, int from, int to) {
    int length = to - from;
    if (length < 2 || length > 8) {
      return Tokens.WORD;
    }
    return switch (text[from]) {
      case 'i' -> ifEqual(text, from, length, IF);
      case 'e' -> firstEqual(text, from, length, ELSE, ENUM, EXTERN);
      case 'w' -> ifEqual(text, from, length, WHILE);
      case 'f' -> ifEqual(text, from, length, FOR);
      case 'd' -> firstEqual(text, from, length, DO, DEFAULT);
      case 's' -> firstEqual(text, from, length, STATIC, STRUCT, SWITCH);
      case 'c' -> firstEqual(text, from, length, CASE, CONTINUE);
      case 'r' -> ifEqual(text, from, length, RETURN);
      case 'g' -> ifEqual(text, from, length, GOTO);
      case 'b' -> ifEqual(text, from, length, BREAK);
      case 'u' -> ifEqual(text, from, length, UNION);
      case 't' -> ifEqual(text, from, length, TYPEDEF);
      default -> Tokens.WORD;
    };
  }

  private static byte firstEqual(byte[] text, int from, int length, byte... candidates) {
    for (byte candidate : candidates) {
      if (ifEqual(text, from, length, candidate) != Tokens.WORD) {
        return candidate;
      }
    }
    return Tokens.WORD;
  }

  private static byte ifEqual(byte[] text, int from, int length, byte candidate) {
    byte[] word = WORDS[-candidate];
    if (word.length != length) {
      return Tokens.WORD;
    }
    for (int i = 1; i < length; i++) {
      if (text[from + i] != word[i]) {
        return Tokens.WORD;
      }
    }
    return candidate;
  }
}
