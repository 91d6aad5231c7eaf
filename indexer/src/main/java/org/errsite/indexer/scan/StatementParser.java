// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

/**
 * Reads the statements between two braces. It never fails: what it cannot read becomes an
 * expression that ends at the next semicolon or keyword.
 */
final class StatementParser {
  /** Deeper nesting is read flat, so that hostile input cannot exhaust the stack. */
  private static final int DEEPEST = 300;

  private final Tokens tokens;
  private final Brackets brackets;
  private int depth;

  StatementParser(Tokens tokens, Brackets brackets) {
    this.tokens = tokens;
    this.brackets = brackets;
  }

  /**
   * The block that opens at a brace, with all it holds.
   *
   * @param open the opening brace
   * @param parent what the block belongs to, or null for a function's body
   * @param to behind the last token to read
   */
  Statement block(int open, Statement parent, int to) {
    Statement block = new Statement(Statement.Type.BLOCK, parent, open);
    int close = brackets.partner(open);
    int end = close > open ? close : to - 1;
    int t = open + 1;
    while (t < end) {
      t = add(block, t, end);
    }
    block.to = Math.min(end + 1, to);
    return block;
  }

  /** Statements that no brace is around. */
  Statement open(int from, int to) {
    Statement block = new Statement(Statement.Type.BLOCK, null, from);
    int t = from;
    while (t < to) {
      t = add(block, t, to);
    }
    block.to = to;
    return block;
  }

  /** Reads one statement into a parent; returns the token behind it. */
  private int add(Statement parent, int first, int limit) {
    int t = first;
    while (t < limit && tokens.type[t] == Tokens.DEAD) {
      t++;
    }
    if (t >= limit) {
      return t;
    }
    Statement child = depth < DEEPEST ? statement(parent, t, limit) : leaf(parent, t, limit);
    parent.children.add(child);
    return Math.max(child.to, t + 1);
  }

  private Statement statement(Statement parent, int t, int limit) {
    depth++;
    try {
      return switch (tokens.type[t]) {
        case '{' -> block(t, parent, limit);
        case Keyword.IF -> ifElse(parent, t, limit);
        case Keyword.WHILE, Keyword.FOR -> headed(Statement.Type.LOOP, parent, t, limit);
        case Keyword.SWITCH -> headed(Statement.Type.SWITCH, parent, t, limit);
        case Keyword.DO -> doWhile(parent, t, limit);
        case Keyword.ELSE -> stray(parent, t, limit);
        case Keyword.CASE, Keyword.DEFAULT -> label(Statement.Type.CASE, parent, t, limit);
        case Keyword.RETURN -> simple(Statement.Type.RETURN, parent, t, limit);
        case Keyword.GOTO -> simple(Statement.Type.GOTO, parent, t, limit);
        case Keyword.BREAK, Keyword.CONTINUE -> simple(Statement.Type.BREAK, parent, t, limit);
        default -> wordFirst(parent, t, limit);
      };
    } finally {
      depth--;
    }
  }

  private Statement leaf(Statement parent, int t, int limit) {
    return simple(Statement.Type.EXPRESSION, parent, t, limit);
  }

  private Statement wordFirst(Statement parent, int t, int limit) {
    boolean word = tokens.isWord(t);
    if (word && t + 1 < limit && tokens.type[t + 1] == ':') {
      return label(Statement.Type.LABEL, parent, t, limit);
    }
    if (word && t + 1 < limit && tokens.type[t + 1] == '(' && headsStatement(t, limit)) {
      Statement.Type type = isLoopMacro(t) ? Statement.Type.LOOP : Statement.Type.MACRO;
      return headed(type, parent, t, limit);
    }
    return leaf(parent, t, limit);
  }

  private boolean isLoopMacro(int t) {
    String name = tokens.text(t);
    return name.contains("for_each") || name.contains("foreach");
  }

  private boolean headsStatement(int t, int limit) {
    int next = brackets.partner(t + 1) + 1;
    if (next >= limit) {
      return false;
    }
    return switch (tokens.type[next]) {
      case '{',
          Keyword.IF,
          Keyword.WHILE,
          Keyword.FOR,
          Keyword.SWITCH,
          Keyword.DO,
          Keyword.RETURN,
          Keyword.GOTO,
          Keyword.BREAK,
          Keyword.CONTINUE ->
          true;
      default -> tokens.isWord(next) && isLoopMacro(t);
    };
  }

  private Statement ifElse(Statement parent, int t, int limit) {
    Statement statement = headed(Statement.Type.IF, parent, t, limit);
    if (statement.to < limit && tokens.type[statement.to] == Keyword.ELSE) {
      statement.to = add(statement, statement.to + 1, limit);
    }
    return statement;
  }

  /** A statement with a part in parentheses and one statement behind it. */
  private Statement headed(Statement.Type type, Statement parent, int t, int limit) {
    Statement statement = new Statement(type, parent, t);
    int open = t + 1;
    while (open < limit && tokens.isWord(open)) {
      open++;
    }
    if (open >= limit || tokens.type[open] != '(' || brackets.partner(open) == open) {
      return leaf(parent, t, limit);
    }
    statement.headFrom = open + 1;
    statement.headTo = Math.min(brackets.partner(open), limit);
    statement.to = add(statement, statement.headTo + 1, limit);
    return statement;
  }

  private Statement doWhile(Statement parent, int t, int limit) {
    Statement statement = new Statement(Statement.Type.LOOP, parent, t);
    int end = add(statement, t + 1, limit);
    if (end + 1 < limit && tokens.type[end] == Keyword.WHILE && tokens.type[end + 1] == '(') {
      statement.headFrom = end + 2;
      statement.headTo = Math.max(end + 2, brackets.partner(end + 1));
      end = endOfExpression(statement.headTo, limit);
    }
    statement.to = end;
    return statement;
  }

  /** An {@code else} whose {@code if} stands in another arm of an {@code #if}. */
  private Statement stray(Statement parent, int t, int limit) {
    Statement statement = new Statement(Statement.Type.MACRO, parent, t);
    statement.to = add(statement, t + 1, limit);
    return statement;
  }

  private Statement label(Statement.Type type, Statement parent, int t, int limit) {
    Statement statement = new Statement(type, parent, t);
    int end = t + 1;
    while (end < limit && tokens.type[end] != ':' && tokens.type[end] != ';') {
      end = Math.max(brackets.partner(end), end) + 1;
    }
    statement.to = Math.min(end + 1, limit);
    return statement;
  }

  private Statement simple(Statement.Type type, Statement parent, int t, int limit) {
    Statement statement = new Statement(type, parent, t);
    statement.to = endOfExpression(t, limit);
    return statement;
  }

  private int endOfExpression(int t, int limit) {
    int end = t;
    while (end < limit) {
      byte type = tokens.type[end];
      if (type == ';') {
        return end + 1;
      }
      if (end > t && startsStatement(type)) {
        return end;
      }
      end = opens(type) ? Math.max(brackets.partner(end), end) + 1 : end + 1;
    }
    return limit;
  }

  private static boolean opens(byte type) {
    return type == '(' || type == '[' || type == '{';
  }

  /** Whether only a statement can begin so: a macro without a semicolon stood before. */
  private static boolean startsStatement(byte type) {
    return switch (type) {
      case Keyword.IF,
          Keyword.ELSE,
          Keyword.WHILE,
          Keyword.FOR,
          Keyword.DO,
          Keyword.SWITCH,
          Keyword.CASE,
          Keyword.RETURN,
          Keyword.GOTO,
          Keyword.BREAK,
          Keyword.CONTINUE ->
          true;
      default -> false;
    };
  }
}
