// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts one file into tokens, directives and comments in a single run over its bytes.
 *
 * <p>Both arms of every {@code #if} are code. What stands in a directive is cut into tokens of its
 * own, and kept only where it names an error.
 */
final class Lexer {
  private static final byte SPACE = 1;
  private static final byte LETTER = 2;
  private static final byte DIGIT = 3;
  private static final byte[] CLASS = classes();

  private final byte[] text;
  private final ErrnoNames errnos;
  final Tokens tokens;
  final Tokens directiveTokens;
  final Directives directives;
  final Comments comments;
  final ErrWords errWords;

  /** Directives that name an error, in order. */
  final List<Macro> macros = new ArrayList<>();

  /** Words behind a minus that are written like errors and are none. */
  final Set<String> strangers = new HashSet<>();

  private int at;
  private int line = 1;
  private boolean lineStart = true;

  /** How many error names the tokens hold. */
  int errnoCount;

  Lexer(byte[] text, ErrnoNames errnos) {
    this.text = text;
    this.errnos = errnos;
    tokens = new Tokens(text, text.length / 4 + 16);
    directiveTokens = new Tokens(text, 64);
    directives = new Directives(text);
    comments = new Comments(text);
    errWords = new ErrWords(text, errnos);
  }

  private static byte[] classes() {
    byte[] table = new byte[256];
    for (int c = 0; c < 256; c++) {
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (letter || c == '_' || c == '$' || c >= 0x80) {
        table[c] = LETTER;
      } else if (c >= '0' && c <= '9') {
        table[c] = DIGIT;
      } else if (c <= ' ') {
        table[c] = SPACE;
      }
    }
    return table;
  }

  /** Reads the whole file. */
  void run() {
    cut(tokens, text.length);
  }

  /** Number of lines, a last one without an end included. */
  int lines() {
    boolean open = text.length > 0 && text[text.length - 1] != '\n';
    return open ? line : line - 1;
  }

  private void cut(Tokens out, int limit) {
    while (at < limit) {
      int c = text[at] & 0xff;
      switch (CLASS[c]) {
        case SPACE -> {
          if (c == '\n') {
            line++;
            lineStart = true;
          }
          at++;
        }
        case LETTER -> word(out, limit);
        case DIGIT -> number(out, limit);
        default -> punctuator(out, limit, c);
      }
    }
  }

  private void word(Tokens out, int limit) {
    int from = at;
    int i = at + 1;
    while (i < limit && CLASS[text[i] & 0xff] >= LETTER) {
      i++;
    }
    at = i;
    lineStart = false;
    byte type = Keyword.typeOf(text, from, i);
    if (text[from] == 'E' && i - from > 2) {
      if (errnos.contains(text, from, i)) {
        type = Tokens.ERRNO;
        errnoCount++;
      } else if (out.count > 0 && out.type[out.count - 1] == '-' && isShouted(from, i)) {
        strangers.add(new String(text, from, i - from, StandardCharsets.US_ASCII));
      }
    }
    errWords.take(from, i, line);
    out.add(type, from, i, line);
  }

  private boolean isShouted(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text[i] > 'Z' && text[i] != '_') {
        return false;
      }
    }
    return true;
  }

  private void number(Tokens out, int limit) {
    int from = at;
    int i = at + 1;
    while (i < limit && (CLASS[text[i] & 0xff] >= LETTER || (text[i] == '.' && !dots(i)))) {
      i++;
    }
    at = i;
    lineStart = false;
    out.add(Tokens.NUMBER, from, i, line);
  }

  /** Whether an ellipsis begins here: {@code case 0...9} is seen. */
  private boolean dots(int i) {
    return i + 1 < text.length && text[i + 1] == '.';
  }

  private void punctuator(Tokens out, int limit, int c) {
    switch (c) {
      case '"', '\'' -> quoted(out, limit, c);
      case '/' -> slash(out, limit);
      case '#' -> {
        if (lineStart && out == tokens) {
          directive();
        } else {
          at++;
        }
      }
      case '\\' -> at++;
      default -> operator(out, limit, c);
    }
  }

  private void quoted(Tokens out, int limit, int quote) {
    int from = at;
    int startLine = line;
    int i = at + 1;
    while (i < limit && text[i] != quote && text[i] != '\n') {
      if (text[i] == '\\' && i + 1 < limit) {
        i++;
        if (text[i] == '\r' && i + 1 < limit && text[i + 1] == '\n') {
          i++;
        }
        if (text[i] == '\n') {
          line++;
        }
      }
      i++;
    }
    // A quote left open ends with its line, so that it costs one line and not the file.
    at = i < limit && text[i] == quote ? i + 1 : Math.min(i, limit);
    lineStart = false;
    out.add(quote == '"' ? Tokens.STRING : Tokens.CHARACTER, from, at, startLine);
  }

  private void slash(Tokens out, int limit) {
    int next = at + 1 < limit ? text[at + 1] : 0;
    if (next == '*') {
      blockComment(limit);
    } else if (next == '/') {
      lineComment(limit);
    } else {
      operator(out, limit, '/');
    }
  }

  private void blockComment(int limit) {
    int from = at;
    int startLine = line;
    int i = at + 2;
    while (i < limit && !(text[i] == '/' && text[i - 1] == '*' && i > from + 2)) {
      if (text[i] == '\n') {
        line++;
      }
      i++;
    }
    at = Math.min(i + 1, limit);
    comments.add(from, at, startLine, line);
  }

  private void lineComment(int limit) {
    int from = at;
    int startLine = line;
    int i = at + 2;
    while (i < limit && text[i] != '\n') {
      if (text[i] == '\\' && i + 1 < limit && text[i + 1] == '\n') {
        line++;
        i++;
      }
      i++;
    }
    at = Math.min(i, limit);
    comments.add(from, at, startLine, line);
  }

  private void operator(Tokens out, int limit, int c) {
    int next = at + 1 < limit ? text[at + 1] : 0;
    int third = at + 2 < limit ? text[at + 2] : 0;
    byte type = (byte) c;
    int length = 1;
    if (next == '=') {
      type = Operators.withEqualSign(c);
      length = type == c ? 1 : 2;
    } else if (next == c && third == '=' && (c == '<' || c == '>')) {
      type = Tokens.ASSIGN_OP;
      length = 3;
    } else if (c == '.' && next == '.' && third == '.') {
      type = Tokens.ELLIPSIS;
      length = 3;
    } else if (next == c || (c == '-' && next == '>')) {
      type = Operators.doubled(c, next);
      length = type == c ? 1 : 2;
    }
    out.add(type, at, at + length, line);
    at += length;
    lineStart = false;
  }

  private void directive() {
    int end = endOfDirective(at);
    int i = at + 1;
    while (i < end && CLASS[text[i] & 0xff] == SPACE) {
      i++;
    }
    int nameFrom = i;
    while (i < end && CLASS[text[i] & 0xff] == LETTER) {
      i++;
    }
    byte type = Directives.typeOf(text, nameFrom, i);
    if (type == Directives.INCLUDE) {
      directives.include(i, end);
    } else if (type < Directives.IGNORED) {
      directives.add(type, tokens.count, i, end);
    }
    at = i;
    if (type <= Directives.ELIF || type == Directives.DEFINE || type == Directives.UNDEF) {
      directiveBody(type, end);
    }
    skipLines(end);
    lineStart = false;
  }

  private void directiveBody(byte type, int end) {
    int firstToken = directiveTokens.count;
    int seen = errnoCount;
    cut(directiveTokens, end);
    boolean named = type >= Directives.DEFINE && directiveTokens.count > firstToken;
    // A header's own definition of an error is what the constants stand for, not a use of one.
    boolean defines = named && directiveTokens.type[firstToken] == Tokens.ERRNO;
    if (named) {
      errWords.define(directiveTokens.start[firstToken]);
    }
    if (errnoCount > seen && !defines) {
      String name = named ? directiveTokens.text(firstToken) : "";
      macros.add(new Macro(name, firstToken, directiveTokens.count));
    } else {
      directiveTokens.count = firstToken;
    }
    errnoCount = seen;
  }

  private void skipLines(int end) {
    for (; at < end; at++) {
      if (text[at] == '\n') {
        line++;
      }
    }
  }

  /** Offset of the line end that ends a directive: continued lines and comments belong to it. */
  private int endOfDirective(int from) {
    int i = from;
    while (i < text.length && text[i] != '\n') {
      if (text[i] == '\\' && i + 1 < text.length) {
        i += text[i + 1] == '\r' ? 3 : 2;
      } else if (text[i] == '/' && i + 1 < text.length && text[i + 1] == '*') {
        i = endOfComment(i);
      } else if (text[i] == '/' && i + 1 < text.length && text[i + 1] == '/') {
        i = endOfLine(i);
      } else if (text[i] == '"') {
        i = endOfString(i);
      } else {
        i++;
      }
    }
    return Math.min(i, text.length);
  }

  private int endOfLine(int from) {
    int i = from;
    while (i < text.length && text[i] != '\n') {
      i += text[i] == '\\' ? 2 : 1;
    }
    return i;
  }

  private int endOfComment(int from) {
    int i = from + 2;
    while (i + 1 < text.length && !(text[i] == '*' && text[i + 1] == '/')) {
      i++;
    }
    return i + 2;
  }

  private int endOfString(int from) {
    int i = from + 1;
    while (i < text.length && text[i] != '"' && text[i] != '\n') {
      i += text[i] == '\\' ? 2 : 1;
    }
    return i < text.length && text[i] == '"' ? i + 1 : i;
  }
}
