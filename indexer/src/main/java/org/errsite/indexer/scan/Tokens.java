// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The tokens of one file, side by side in arrays: a file has tens of thousands, and an object each
 * would cost more than the reading.
 *
 * <p>The type of a punctuator of one character is that character. Keywords that steer statements
 * have types below zero.
 */
final class Tokens {
  static final byte WORD = 1;
  static final byte NUMBER = 2;
  static final byte STRING = 3;
  static final byte CHARACTER = 4;
  static final byte EQUAL = 5;
  static final byte NOT_EQUAL = 6;
  static final byte LESS_EQUAL = 7;
  static final byte GREATER_EQUAL = 8;
  static final byte ARROW = 9;
  static final byte AND_AND = 10;
  static final byte OR_OR = 11;
  static final byte ASSIGN_OP = 12;
  static final byte STEP = 13;
  static final byte ELLIPSIS = 14;
  static final byte SHIFT = 15;
  static final byte ERRNO = 16;

  /** A bracket of an {@code #if} arm that another arm already stands for. */
  static final byte DEAD = 17;

  final byte[] text;
  byte[] type;
  int[] start;
  int[] end;
  int[] line;
  int count;

  /**
   * No tokens yet.
   *
   * @param guess how many there may come to be
   */
  Tokens(byte[] text, int guess) {
    this.text = text;
    type = new byte[guess];
    start = new int[guess];
    end = new int[guess];
    line = new int[guess];
  }

  void add(byte tokenType, int from, int to, int onLine) {
    if (count == type.length) {
      grow();
    }
    type[count] = tokenType;
    start[count] = from;
    end[count] = to;
    line[count++] = onLine;
  }

  private void grow() {
    int size = count * 2;
    type = Arrays.copyOf(type, size);
    start = Arrays.copyOf(start, size);
    end = Arrays.copyOf(end, size);
    line = Arrays.copyOf(line, size);
  }

  boolean isWord(int token) {
    byte t = type[token];
    return t == WORD || t == ERRNO || t < 0;
  }

  /** Whether nothing but the line's start stands before the token. */
  boolean atLineStart(int token) {
    int at = start[token];
    return at == 0 || text[at - 1] == '\n';
  }

  boolean is(int token, String word) {
    int length = end[token] - start[token];
    if (length != word.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text[start[token] + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is the variable of that name, and no member that shares it. */
  boolean isVariable(int token, String name) {
    byte before = type[token - 1];
    return type[token] == WORD && before != ARROW && before != '.' && is(token, name);
  }

  boolean startsWith(int token, String prefix) {
    if (end[token] - start[token] < prefix.length()) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (text[start[token] + i] != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  String text(int token) {
    return new String(text, start[token], end[token] - start[token], StandardCharsets.UTF_8);
  }

  /**
   * Text of the tokens from one to another, without comments and directives, white space folded.
   *
   * @param from first token
   * @param to behind the last token
   * @param most longest answer in bytes; a longer one is cut and ends in an ellipsis
   */
  String text(int from, int to, int most) {
    byte[] out = new byte[most];
    int size = 0;
    for (int i = from; i < to; i++) {
      boolean gap = i > from && start[i] > end[i - 1];
      int length = end[i] - start[i];
      if (size + length + (gap ? 1 : 0) > most) {
        return new String(out, 0, size, StandardCharsets.UTF_8) + " …";
      }
      if (gap) {
        out[size++] = ' ';
      }
      System.arraycopy(text, start[i], out, size, length);
      size += length;
    }
    return new String(out, 0, size, StandardCharsets.UTF_8);
  }
}
