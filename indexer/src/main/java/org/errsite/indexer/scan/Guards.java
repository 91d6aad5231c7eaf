// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.ArrayList;
import java.util.List;

/** Finds the innermost condition that decides whether a constant is reached. */
final class Guards {
  /** Longest text of a guard, in bytes; 99 of 100 in the kernel are shorter. */
  private static final int LONGEST = 240;

  private final FunctionBody body;
  private final Tokens tokens;

  Guards(FunctionBody body) {
    this.body = body;
    tokens = body.tokens;
  }

  /** The guard of a token that is not stored ahead of its test. */
  Guard of(Place place, int token) {
    Statement statement = place.statement();
    if (statement.type == Statement.Type.CASE) {
      return choice(statement);
    }
    if (place.inHead() && statement.type != Statement.Type.MACRO) {
      return head(statement, false);
    }
    Guard arm = conditionalArm(place, token);
    return arm.exists() ? arm : outside(statement, 0);
  }

  /** The condition of a statement with a head, turned round where it must not hold. */
  Guard head(Statement statement, boolean negated) {
    int from = statement.headFrom;
    int to = statement.headTo;
    if (tokens.type[statement.from] == Keyword.FOR) {
      from = firstSemicolon(from, to) + 1;
      to = firstSemicolon(from, to);
    }
    if (from >= to) {
      return Guard.NONE;
    }
    boolean macro = tokens.type[statement.from] == Tokens.WORD;
    boolean choice = statement.type == Statement.Type.SWITCH;
    String text = tokens.text(macro || choice ? statement.from : from, to, LONGEST);
    text = macro || choice ? text + ")" : text;
    return new Guard(negated ? "!(" + text + ")" : text, tokens.line[statement.from]);
  }

  private int firstSemicolon(int from, int to) {
    int t = from;
    while (t < to && tokens.type[t] != ';') {
      t = body.next(t);
    }
    return Math.min(t, to);
  }

  /** The test of the innermost {@code ?:} that has the token in one of its arms. */
  private Guard conditionalArm(Place place, int token) {
    int[] around = body.enclosing(place.from(), token);
    for (int level = around.length; level >= 0; level--) {
      int from = level == 0 ? place.from() : around[level - 1] + 1;
      int to = level == around.length ? token : around[level];
      Guard found = conditionalArm(from, to);
      if (found.exists()) {
        return found;
      }
    }
    return Guard.NONE;
  }

  private Guard conditionalArm(int from, int to) {
    int start = from;
    int testFrom = -1;
    int question = -1;
    boolean otherwise = false;
    for (int t = from; t < to; t = body.next(t)) {
      switch (tokens.type[t]) {
        case '=', ',', ';', Tokens.ASSIGN_OP, Keyword.RETURN -> {
          start = t + 1;
          question = -1;
        }
        case '?' -> {
          testFrom = start;
          question = t;
          otherwise = false;
        }
        case ':' -> {
          otherwise = true;
          start = t + 1;
        }
        default -> {}
      }
    }
    if (question < 0 || testFrom >= question) {
      return Guard.NONE;
    }
    String test = tokens.text(testFrom, question, LONGEST);
    return new Guard(otherwise ? "!(" + test + ")" : test, tokens.line[testFrom]);
  }

  private Guard outside(Statement statement, int jumps) {
    Statement at = statement;
    while (at.parent != null) {
      Guard guard = before(at, jumps);
      if (!guard.exists()) {
        guard = fromParent(at);
      }
      if (guard.exists()) {
        return guard;
      }
      at = at.parent;
    }
    return Guard.NONE;
  }

  /** What the statement just before says: an exit not taken, a label jumped to, a case. */
  private Guard before(Statement at, int jumps) {
    for (Statement sibling = at.previous(); sibling != null; sibling = sibling.previous()) {
      if (sibling.type == Statement.Type.CASE) {
        return choice(sibling);
      }
      if (sibling.type == Statement.Type.LABEL) {
        return jumps > 0 || isReachedFromAbove(sibling) ? Guard.NONE : jump(sibling, jumps);
      }
      if (sibling == at.previous()) {
        Guard passed = passed(sibling);
        if (passed.exists()) {
          return passed;
        }
      }
    }
    return Guard.NONE;
  }

  /** The condition that did not hold, or the choice that was not made, just before. */
  private Guard passed(Statement sibling) {
    if (sibling.type == Statement.Type.IF && sibling.children.size() == 1) {
      return sibling.children.get(0).leaves() ? head(sibling, true) : Guard.NONE;
    }
    return sibling.type == Statement.Type.SWITCH ? head(sibling, false) : Guard.NONE;
  }

  private Guard choice(Statement label) {
    Statement parent = label.parent;
    while (parent != null && parent.type != Statement.Type.SWITCH) {
      parent = parent.parent;
    }
    String text = tokens.text(label.from, Math.max(label.from + 1, label.to - 1), LONGEST);
    if (parent == null) {
      return new Guard(text, tokens.line[label.from]);
    }
    return new Guard(head(parent, false).text() + " " + text, tokens.line[label.from]);
  }

  private static boolean isReachedFromAbove(Statement label) {
    Statement above = label.previous();
    return above != null && !above.leaves();
  }

  private Guard jump(Statement label, int jumps) {
    List<Statement> found = new ArrayList<>();
    collectJumps(body.root, tokens.text(label.from), found);
    return found.size() == 1 ? outside(found.get(0), jumps + 1) : Guard.NONE;
  }

  private void collectJumps(Statement at, String label, List<Statement> found) {
    if (at.type == Statement.Type.GOTO && at.to > at.from + 1 && tokens.is(at.from + 1, label)) {
      found.add(at);
    }
    for (Statement child : at.children) {
      collectJumps(child, label, found);
    }
  }

  private Guard fromParent(Statement at) {
    Statement parent = at.parent;
    return switch (parent.type) {
      case IF -> head(parent, parent.children.indexOf(at) == 1);
      case LOOP -> head(parent, false);
      default -> Guard.NONE;
    };
  }
}
