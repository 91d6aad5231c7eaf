// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Cuts out of a function body the statements that hold eligible constants, each for itself.
 *
 * <p>The rules look at one statement at a time, so nothing else can change what they match; and
 * what is left out costs no time and cannot keep Coccinelle from parsing the function. Blocks,
 * labels and tests without constants vanish, directives too: both arms of every {@code #if} stay.
 */
final class Slicer {
  private static final Set<String> TESTED = Set.of("if", "while", "switch", "for");
  private static final Set<String> JUMPS = Set.of("return", "goto", "break", "continue");
  private static final Set<String> AGGREGATES = Set.of("struct", "union", "enum");

  private final byte[] source;
  private final TokenCursor tokens;
  private final SliceWriter out;

  /** Offset of the open statement's first byte, -1 between statements. */
  private int start = -1;

  private int words;
  private boolean marks;

  /** Whether braces belong to the open statement: an initialiser, a compound literal, a type. */
  private boolean value;

  private boolean jump;
  private int last;

  /** For the body {@code [from, to)} of a function, braces included. */
  Slicer(byte[] source, int from, int to, SliceWriter out) {
    this.source = source;
    this.out = out;
    tokens = new TokenCursor(source, from, to);
  }

  /** Writes the slices. */
  void run() {
    tokens.next();
    last = tokens.to();
    while (tokens.next()) {
      token();
      last = tokens.to();
    }
    drop();
  }

  private void token() {
    if (tokens.type() == TokenCursor.Type.DIRECTIVE) {
      return;
    }
    if (tokens.type() == TokenCursor.Type.WORD && keyword()) {
      return;
    }
    if (tokens.type() == TokenCursor.Type.MARK && mark((char) source[tokens.from()])) {
      return;
    }
    open();
  }

  /** Takes a token into the statement. */
  private void open() {
    if (start < 0) {
      start = tokens.from();
      words = 0;
      marks = false;
      value = false;
      jump = false;
    }
    if (tokens.type() == TokenCursor.Type.WORD) {
      value |= words == 0 && AGGREGATES.contains(word());
      words++;
    } else {
      marks = true;
    }
  }

  private String word() {
    int length = tokens.to() - tokens.from();
    // No keyword is longer, and most identifiers are.
    return length > 8 ? "" : new String(source, tokens.from(), length, US_ASCII);
  }

  private boolean keyword() {
    String word = word();
    if (TESTED.contains(word)) {
      drop();
      tested();
    } else if (word.equals("else") || word.equals("do")) {
      drop();
    } else if (word.equals("case") || word.equals("default")) {
      drop();
      label();
    } else if (JUMPS.contains(word)) {
      drop();
      open();
      value = true;
      jump = true;
    } else {
      return false;
    }
    return true;
  }

  /** Copies the test behind {@code if} and its like when it holds a constant. */
  private void tested() {
    int from = tokens.from();
    if (!tokens.next() || !tokens.isMark('(')) {
      return;
    }
    closing();
    if (out.holdsEligible(from, tokens.to())) {
      out.take("", from, tokens.to(), "\n;\n");
    }
  }

  /**
   * Goes from an opening parenthesis, bracket or brace to the one that closes it. Of the arms of an
   * {@code #if} the last one counts; where the opening one stands in an earlier arm, the next arm
   * has one of its own.
   */
  private void closing() {
    Deque<Integer> atIf = new ArrayDeque<>();
    int depth = 1;
    while (depth > 0 && tokens.next()) {
      if (tokens.isMark('(') || tokens.isMark('[') || tokens.isMark('{')) {
        depth++;
      } else if (tokens.isMark(')') || tokens.isMark(']') || tokens.isMark('}')) {
        depth--;
      } else if (tokens.type() == TokenCursor.Type.DIRECTIVE) {
        depth = depthBehindDirective(depth, atIf);
      }
    }
  }

  private int depthBehindDirective(int depth, Deque<Integer> atIf) {
    TokenCursor words = new TokenCursor(source, tokens.from() + 1, tokens.to());
    if (!words.next()) {
      return depth;
    }
    String word = new String(source, words.from(), words.to() - words.from(), US_ASCII);
    switch (word) {
      case "if", "ifdef", "ifndef" -> atIf.push(depth);
      case "else", "elif" -> {
        return atIf.isEmpty() ? 0 : atIf.peek();
      }
      case "endif" -> atIf.poll();
      default -> {}
    }
    return depth;
  }

  /** Goes to the colon of a case label. */
  private void label() {
    int choices = 0;
    while (tokens.next()) {
      if (tokens.isMark('?')) {
        choices++;
      } else if (tokens.isMark(':') && choices-- == 0) {
        return;
      }
    }
  }

  private boolean mark(char mark) {
    switch (mark) {
      case '(', '[' -> {
        open();
        closing();
      }
      case '{' -> {
        if (start >= 0 && value) {
          closing();
        } else {
          finish(last, "\n{\n}\n");
        }
      }
      case '}' -> drop();
      case ';' -> finish(tokens.to(), "\n");
      case ':' -> {
        if (start < 0 || words != 1 || marks) {
          return false;
        }
        start = -1;
      }
      case '=' -> {
        open();
        value = true;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Ends a statement without a semicolon. */
  private void drop() {
    finish(last, "\n;\n");
  }

  /** Keeps the open statement up to an offset if it holds what must be kept. */
  private void finish(int to, String end) {
    if (start >= 0 && out.holdsEligible(start, to)) {
      // What comes behind would count as never reached.
      out.take(jump ? "if (x)\n" : "", start, to, end);
    }
    start = -1;
  }
}
