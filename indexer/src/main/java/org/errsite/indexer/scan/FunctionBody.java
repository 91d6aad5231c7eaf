// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.Arrays;

/** One function read statement by statement. */
final class FunctionBody {
  final Tokens tokens;
  final Brackets brackets;
  final Statement root;

  /** Whether it may define functions: so may the body of a macro. */
  private final boolean defines;

  FunctionBody(Tokens tokens, Directives directives, Region region) {
    this.tokens = tokens;
    brackets = new Brackets(tokens, directives, region.open, region.close + 1);
    root = new StatementParser(tokens, brackets).block(region.open, null, region.close + 1);
    defines = false;
  }

  /**
   * The body of a macro.
   *
   * @param name token of its name
   * @param from first token of the body
   * @param to behind its last token
   */
  FunctionBody(Tokens tokens, int name, int from, int to) {
    this.tokens = tokens;
    brackets = new Brackets(tokens, new Directives(tokens.text), name, to);
    root = new StatementParser(tokens, brackets).open(from, to);
    defines = true;
  }

  /** The place of a token; statements within expressions are read as such. */
  Place place(int token) {
    Place place = Place.of(root, token);
    int block = innerBlock(place, token);
    while (block >= 0) {
      Statement inner =
          new StatementParser(tokens, brackets)
              .block(block, place.statement(), brackets.partner(block) + 1);
      place = Place.of(inner, token);
      block = place.statement() == inner ? -1 : innerBlock(place, token);
    }
    return place;
  }

  /** The outermost brace within an expression that opens a block around the token, or -1. */
  private int innerBlock(Place place, int token) {
    if (place.statement().type == Statement.Type.BLOCK) {
      return -1;
    }
    for (int open : enclosing(place.from(), token)) {
      byte before = tokens.type[open - 1];
      if (tokens.type[open] == '{' && isBlock(before) && holdsStatement(open)) {
        return open;
      }
    }
    return -1;
  }

  private boolean isBlock(byte before) {
    return before == '(' || before == ',' || (before == ')' && defines);
  }

  private boolean holdsStatement(int open) {
    int close = brackets.partner(open);
    for (int t = open + 1; t < close; t++) {
      if (tokens.type[t] == ';') {
        return true;
      }
    }
    return false;
  }

  /**
   * The brackets around a token within an expression, outermost first.
   *
   * @param from first token of the expression
   */
  int[] enclosing(int from, int token) {
    int[] found = new int[8];
    int count = 0;
    int t = from;
    while (t < token) {
      byte type = tokens.type[t];
      if (type != '(' && type != '[' && type != '{') {
        t++;
        continue;
      }
      int partner = brackets.partner(t);
      if (partner > t && partner < token) {
        t = partner + 1;
        continue;
      }
      if (partner > token) {
        found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
        found[count++] = t;
      }
      t++;
    }
    return Arrays.copyOf(found, count);
  }

  /** The token behind this one on the same level: brackets are stepped over. */
  int next(int t) {
    return Math.max(brackets.partner(t), t) + 1;
  }
}
