// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.Set;

/** Tells how a constant in a function is used. */
final class Usage {
  private static final Set<String> ASSERTIONS =
      Set.of(
          "BUILD_BUG_ON",
          "BUILD_BUG_ON_MSG",
          "BUILD_BUG_ON_ZERO",
          "BUILD_BUG_ON_NOT_POWER_OF_2",
          "MAYBE_BUILD_BUG_ON",
          "static_assert",
          "_Static_assert",
          "compiletime_assert");

  private final FunctionBody body;
  private final Tokens tokens;
  private final Comparison comparison;

  Usage(FunctionBody body) {
    this.body = body;
    tokens = body.tokens;
    comparison = new Comparison(body);
  }

  /** The kind of the constant at a token. */
  Kind kindOf(Place place, int token) {
    Statement statement = place.statement();
    int[] around = body.enclosing(place.from(), token);
    if (isAsserted(around)) {
      return Kind.CONST_EXPR;
    }
    if (statement.type == Statement.Type.CASE) {
      return Kind.CASE;
    }
    if (comparison.isOperand(token)) {
      return Kind.COMPARISON;
    }
    if (around.length > 0 && tokens.type[around[around.length - 1]] == '[') {
      return Kind.CONST_EXPR;
    }
    if (place.inHead()) {
      return inHead(statement, around, token);
    }
    if (statement.type == Statement.Type.RETURN) {
      return Kind.RETURN;
    }
    return expression(statement.from, around, token);
  }

  private boolean isAsserted(int[] around) {
    for (int open : around) {
      if (tokens.isWord(open - 1) && ASSERTIONS.contains(tokens.text(open - 1))) {
        return true;
      }
    }
    return false;
  }

  private Kind inHead(Statement statement, int[] around, int token) {
    boolean plainFor = tokens.type[statement.from] == Keyword.FOR;
    boolean macro = tokens.type[statement.from] == Tokens.WORD;
    if (macro) {
      return returns(statement.headFrom, token) ? Kind.RETURN : Kind.ARGUMENT;
    }
    if (!plainFor) {
      return Kind.CONDITION;
    }
    int part = 0;
    int partFrom = statement.headFrom;
    for (int t = statement.headFrom; t < token; t = Math.min(body.next(t), token)) {
      if (tokens.type[t] == ';') {
        part++;
        partFrom = t + 1;
      }
    }
    return part == 1 ? Kind.CONDITION : expression(partFrom, around, token);
  }

  private Kind expression(int from, int[] around, int token) {
    int firstStop = around.length == 0 ? token : around[0];
    int assignment = assignmentBefore(from, firstStop);
    if (isLocalType(from, assignment, around)) {
      return Kind.CONST_EXPR;
    }
    if (assignment >= 0) {
      return isDeclaration(from, assignment) ? initialiser(from, assignment) : Kind.ASSIGN;
    }
    return nested(around, token);
  }

  private Kind initialiser(int from, int assignment) {
    for (int t = from; t < assignment; t++) {
      if (tokens.type[t] == Keyword.STATIC || tokens.type[t] == Keyword.EXTERN) {
        return Kind.STATIC_INIT;
      }
    }
    return Kind.INIT;
  }

  /** The last assignment operator on the level of {@code from} that governs a token, or -1. */
  private int assignmentBefore(int from, int token) {
    int found = -1;
    for (int t = from; t < token; t = body.next(t)) {
      byte type = tokens.type[t];
      if (type == '=' || type == Tokens.ASSIGN_OP) {
        found = t;
      } else if (type == ',') {
        found = -1;
      }
    }
    return found;
  }

  /** An assignment inside brackets, an argument, or neither. */
  private Kind nested(int[] around, int token) {
    boolean call = false;
    for (int i = 0; i < around.length; i++) {
      int stop = i + 1 < around.length ? around[i + 1] : token;
      boolean paren = tokens.type[around[i]] == '(';
      if (paren && !call && assignmentBefore(around[i] + 1, stop) >= 0) {
        return Kind.ASSIGN;
      }
      call |= paren && isCall(around[i]);
      if (call && returns(around[i] + 1, stop)) {
        return Kind.RETURN;
      }
    }
    return call ? Kind.ARGUMENT : Kind.OTHER;
  }

  /** By name, or by a pointer: {@code (*done)(x)}, {@code done[i](x)}. */
  private boolean isCall(int open) {
    byte before = tokens.type[open - 1];
    if (before == ')') {
      int other = body.brackets.partner(open - 1);
      return other < open - 1 && tokens.type[other + 1] == '*';
    }
    return before == Tokens.WORD || before == ']';
  }

  /** Whether a whole statement is an argument: {@code CHECK(x, return -EINVAL)}. */
  private boolean returns(int from, int token) {
    boolean found = false;
    for (int t = from; t < token; t = body.next(t)) {
      found = tokens.type[t] == Keyword.RETURN || (found && tokens.type[t] != ',');
    }
    return found;
  }

  private boolean isLocalType(int from, int assignment, int[] around) {
    if (assignment >= 0 || around.length == 0 || tokens.type[around[0]] != '{') {
      return false;
    }
    for (int t = from; t < around[0]; t++) {
      byte type = tokens.type[t];
      if (type == Keyword.ENUM || type == Keyword.STRUCT || type == Keyword.UNION) {
        return true;
      }
    }
    return false;
  }

  private boolean isTypeMacro(int word) {
    return tokens.startsWith(word, "__") || tokens.is(word, "typeof");
  }

  /** Whether a type stands before the name: two words side by side, or with stars between. */
  private boolean isDeclaration(int from, int to) {
    boolean word = false;
    for (int t = from; t < to; t = body.next(t)) {
      byte type = tokens.type[t];
      if (tokens.isWord(t)) {
        if (word) {
          return true;
        }
        word = true;
      } else if (type == '(') {
        word = t > from && isTypeMacro(t - 1);
      } else if (type != '*' || t == from) {
        return false;
      }
    }
    return false;
  }
}
