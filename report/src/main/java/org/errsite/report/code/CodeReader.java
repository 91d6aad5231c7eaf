// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.code;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits C into coloured pieces, line by line, in one pass. It only tells comments, literals and
 * keywords apart; broken code costs colour, never text.
 */
public final class CodeReader {
  private static final Set<String> KEYWORDS =
      Set.of(
          "auto",
          "bool",
          "break",
          "case",
          "char",
          "const",
          "continue",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "extern",
          "float",
          "for",
          "goto",
          "if",
          "inline",
          "int",
          "long",
          "register",
          "return",
          "short",
          "signed",
          "sizeof",
          "static",
          "struct",
          "switch",
          "typedef",
          "union",
          "unsigned",
          "void",
          "volatile",
          "while");

  private final byte[] text;
  private int at;
  private boolean inComment;

  /**
   * Begins at the top.
   *
   * @param text in any encoding; what is not UTF-8 is shown as U+FFFD
   */
  public CodeReader(byte[] text) {
    this.text = text;
  }

  /** Whether there is another line. */
  public boolean hasNext() {
    return at < text.length;
  }

  /**
   * Reads the next line.
   *
   * @param columns 1-based byte columns of the errno constants in it, ascending
   * @param names what is expected at each of them; a column that holds something else is passed
   *     over
   * @return its pieces in order, without the line's end
   */
  public List<Piece> next(List<Integer> columns, List<String> names) {
    int end = at;
    while (end < text.length && text[end] != '\n') {
      end++;
    }
    int shown = end > at && text[end - 1] == '\r' ? end - 1 : end;
    List<Piece> pieces = new ArrayList<>();
    int from = at;
    for (int i = 0; i < columns.size(); i++) {
      int start = at + columns.get(i) - 1;
      int stop = start + names.get(i).length();
      if (start < from || stop > shown || !names.get(i).equals(decode(start, stop))) {
        continue;
      }
      split(decode(from, start), pieces);
      pieces.add(new Piece(Piece.Kind.SITE, decode(start, stop)));
      from = stop;
    }
    split(decode(from, shown), pieces);
    at = end + 1;
    return pieces;
  }

  private String decode(int from, int to) {
    return new String(text, from, to - from, StandardCharsets.UTF_8);
  }

  private void split(String code, List<Piece> pieces) {
    int plain = 0;
    int i = 0;
    while (i < code.length()) {
      int end = i;
      Piece.Kind kind = Piece.Kind.TEXT;
      char c = code.charAt(i);
      if (inComment || code.startsWith("/*", i)) {
        kind = Piece.Kind.COMMENT;
        end = commentEnd(code, inComment ? i : i + 2);
      } else if (code.startsWith("//", i)) {
        kind = Piece.Kind.COMMENT;
        end = code.length();
      } else if (c == '"' || c == '\'') {
        kind = Piece.Kind.STRING;
        end = literalEnd(code, i);
      } else if (isWord(c)) {
        end = wordEnd(code, i);
        kind = isKeyword(code, i, end) ? Piece.Kind.KEYWORD : Piece.Kind.TEXT;
      } else {
        end = i + 1;
      }
      if (kind != Piece.Kind.TEXT) {
        add(pieces, Piece.Kind.TEXT, code.substring(plain, i));
        add(pieces, kind, code.substring(i, end));
        plain = end;
      }
      i = end;
    }
    add(pieces, Piece.Kind.TEXT, code.substring(plain));
  }

  private static void add(List<Piece> pieces, Piece.Kind kind, String text) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(kind, Visible.of(text)));
    }
  }

  private int commentEnd(String code, int from) {
    int close = code.indexOf("*/", from);
    inComment = close < 0;
    return inComment ? code.length() : close + 2;
  }

  private static int literalEnd(String code, int from) {
    char quote = code.charAt(from);
    for (int i = from + 1; i < code.length(); i++) {
      if (code.charAt(i) == '\\') {
        i++;
      } else if (code.charAt(i) == quote) {
        return i + 1;
      }
    }
    return code.length();
  }

  private static int wordEnd(String code, int from) {
    int end = from;
    while (end < code.length() && isWord(code.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isKeyword(String code, int from, int end) {
    return end - from <= 8
        && code.charAt(from) >= 'a'
        && KEYWORDS.contains(code.substring(from, end));
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
