// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

/**
 * Walks over the tokens of C text. Comments and white space are passed over; a preprocessor
 * directive is one token, continued lines included; every punctuation character is its own.
 */
final class TokenCursor {
  /** What a token is. */
  enum Type {
    WORD,
    NUMBER,
    QUOTED,
    MARK,
    DIRECTIVE
  }

  private final byte[] text;
  private final int end;
  private int at;
  private boolean lineStart = true;
  private Type type;
  private int from;

  /** Over {@code text[start, end)}. */
  TokenCursor(byte[] text, int start, int end) {
    this.text = text;
    this.end = end;
    at = start;
  }

  /** Goes to the next token; false at the end. */
  boolean next() {
    skipBlank();
    if (at >= end) {
      return false;
    }
    from = at;
    byte c = text[at];
    if (c == '#' && lineStart) {
      type = Type.DIRECTIVE;
      at = directiveEnd();
    } else if (isWord(c)) {
      type = c >= '0' && c <= '9' ? Type.NUMBER : Type.WORD;
      at = wordEnd();
    } else if (c == '"' || c == '\'') {
      type = Type.QUOTED;
      at = quotedEnd(c);
    } else {
      type = Type.MARK;
      at++;
    }
    lineStart = false;
    return true;
  }

  Type type() {
    return type;
  }

  /** Offset of the token's first byte. */
  int from() {
    return from;
  }

  /** Offset just behind the token. */
  int to() {
    return at;
  }

  /** Whether the token is this punctuation character. */
  boolean isMark(char mark) {
    return type == Type.MARK && text[from] == mark;
  }

  static boolean is(byte[] text, int from, int to, String word) {
    if (to - from != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text[from + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void skipBlank() {
    while (at < end) {
      byte c = text[at];
      if (c == '\n') {
        lineStart = true;
        at++;
      } else if ((c >= 0 && c <= ' ') || (c == '\\' && continues(at))) {
        at++;
      } else if (c == '/' && at + 1 < end && (text[at + 1] == '*' || text[at + 1] == '/')) {
        at = commentEnd(at);
      } else {
        return;
      }
    }
  }

  private int commentEnd(int start) {
    boolean line = text[start + 1] == '/';
    for (int i = start + 2; i < end; i++) {
      if (line && text[i] == '\n' && !continues(i - 1)) {
        return i;
      }
      if (!line && text[i] == '/' && text[i - 1] == '*' && i > start + 2) {
        return i + 1;
      }
    }
    return end;
  }

  /** Whether a line continues behind the back-slash at {@code i}, or one before a return there. */
  private boolean continues(int i) {
    int slash = i > 0 && text[i] == '\r' ? i - 1 : i;
    if (text[slash] != '\\') {
      return false;
    }
    int next = slash + 1;
    if (next < end && text[next] == '\r') {
      next++;
    }
    return next < end && text[next] == '\n';
  }

  private int directiveEnd() {
    int i = at;
    while (i < end) {
      byte c = text[i];
      if (c == '\n' && !continues(i - 1)) {
        return i;
      }
      boolean comment = c == '/' && i + 1 < end && (text[i + 1] == '*' || text[i + 1] == '/');
      i = comment ? commentEnd(i) : i + 1;
    }
    return end;
  }

  private int wordEnd() {
    int i = at + 1;
    while (i < end && isWord(text[i])) {
      i++;
    }
    return i;
  }

  private int quotedEnd(byte quote) {
    for (int i = at + 1; i < end; i++) {
      if (text[i] == '\\') {
        i++;
      } else if (text[i] == quote) {
        return i + 1;
      } else if (text[i] == '\n') {
        return i;
      }
    }
    return end;
  }

  static boolean isWord(byte c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '$'
        || c < 0;
  }
}
