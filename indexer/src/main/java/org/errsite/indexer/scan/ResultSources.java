// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The calls whose result a variable holds at some place, when it is sure that it still holds it
 * there and that every way from the call leads there or asks for the variable.
 */
final class ResultSources {
  /** So many variables may hand the result on to each other. */
  private static final int LONGEST = 3;

  private final Tokens tokens;
  private final Brackets brackets;
  private final VariableReader variables;
  private final Statement root;
  private final List<Assignment> assignments = new ArrayList<>();
  private final Map<String, Integer> labels = new HashMap<>();

  private record Assignment(String target, int equals, int to) {}

  /**
   * What was found.
   *
   * @param calls the tokens before their opening brackets
   * @param since where the result was first kept
   */
  record Sources(Set<Integer> calls, int since) {
    static final Sources NONE = new Sources(Set.of(), Integer.MAX_VALUE);
  }

  /** Of the function whose body is given. */
  ResultSources(Tokens tokens, Brackets brackets, Statement root) {
    this.tokens = tokens;
    this.brackets = brackets;
    this.root = root;
    variables = new VariableReader(tokens, brackets);
    for (int t = root.from + 1; t < root.to - 1; t++) {
      if (tokens.type[t] == '=') {
        int first = variables.start(t - 1, root.from + 1);
        int end = variables.endOfExpression(t + 1, root.to - 1);
        assignments.add(new Assignment(variables.key(first, t), t, end));
      }
    }
    findLabels(root);
  }

  private void findLabels(Statement statement) {
    if (statement.type == Statement.Type.LABEL) {
      labels.putIfAbsent(tokens.text(statement.from), statement.from);
    }
    statement.children.forEach(this::findLabels);
  }

  /** Where a label stands; far behind everything if there is none. */
  int label(int token) {
    return labels.getOrDefault(tokens.text(token), Integer.MAX_VALUE);
  }

  /** The calls that gave a variable the value it has at a token. */
  Sources of(String variable, int at) {
    return of(variable, at, LONGEST);
  }

  private Sources of(String variable, int at, int left) {
    for (int i = assignments.size() - 1; i >= 0 && left > 0; i--) {
      Assignment last = assignments.get(i);
      if (last.to > at || !last.target.equals(variable) || isApart(last.equals, at)) {
        continue;
      }
      boolean sure = isAlways(variable, last.equals, at) && !leaves(variable, last, at);
      return sure ? in(last.equals + 1, last.to, left) : Sources.NONE;
    }
    return Sources.NONE;
  }

  /** The calls that an expression's value may come from. */
  Sources in(int from, int to) {
    return in(from, to, LONGEST);
  }

  private Sources in(int from, int to, int left) {
    Set<Integer> calls = new HashSet<>();
    int since = from;
    for (int t = from; t < to; t++) {
      boolean word = tokens.type[t] == Tokens.WORD;
      int end = word ? variables.behind(t, to) : t;
      boolean called = end < to && tokens.type[end] == '(' && (word || isClosed(t - 1, from));
      if (called && !(end == t + 1 && AccessReader.isTransparent(tokens.text(t)))) {
        calls.add(end - 1);
        end = Math.max(brackets.partner(end), end) + 1;
      } else if (word && (end == to || tokens.type[end] == ')')) {
        Sources before = of(variables.key(t, end), from - 1, left - 1);
        calls.addAll(before.calls);
        since = Math.min(since, before.since);
      }
      t = Math.max(t, end - 1);
    }
    return new Sources(calls, since);
  }

  private boolean isClosed(int t, int from) {
    return t >= from && (tokens.type[t] == ')' || tokens.type[t] == ']');
  }

  private Statement at(int token) {
    return Place.of(root, token).statement();
  }

  private Statement common(int first, int second) {
    Statement statement = at(first);
    while (!statement.holds(second)) {
      statement = statement.parent;
    }
    return statement;
  }

  /** Whether one is never done where the other is: in two arms, or where control goes elsewhere. */
  private boolean isApart(int assigned, int at) {
    Statement common = common(assigned, at);
    if (common.type == Statement.Type.IF && !common.headHolds(assigned)) {
      return !common.headHolds(at);
    }
    for (Statement s = at(assigned); s != common; s = s.parent) {
      if (s.type == Statement.Type.BLOCK && s.leaves()) {
        Statement last = s.children.get(s.children.size() - 1);
        if (last.type != Statement.Type.BREAK && last.from > assigned) {
          return last.type != Statement.Type.GOTO || !isBetween(last.from, at);
        }
      }
    }
    return false;
  }

  /** Whether a jump leads to a label on the way to a place. */
  private boolean isBetween(int jump, int at) {
    int label = label(jump + 1);
    return label > jump && label < at;
  }

  /** Whether all conditions around a place that are not around the assignment ask for its value. */
  private boolean isAlways(String variable, int assigned, int at) {
    Statement from = at(at);
    for (Statement s = from; !s.holds(assigned); s = s.parent) {
      boolean own = s == from && s.headHolds(at);
      boolean asks =
          s.type == Statement.Type.IF && variables.decides(variable, s.headFrom, s.headTo);
      boolean plain =
          switch (s.type) {
            case BLOCK, EXPRESSION, RETURN -> true;
            default -> own || asks;
          };
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  /** Whether control may go elsewhere between the assignment and a place, with the value kept. */
  private boolean leaves(String variable, Assignment assignment, int at) {
    Statement last = at(at);
    int end = last.type == Statement.Type.LOOP ? at : last.from;
    for (int t = assignment.to; t < end; t++) {
      boolean gone =
          switch (tokens.type[t]) {
            case Keyword.RETURN ->
                variables.isIn(variable, t + 1, variables.endOfExpression(t + 1, end));
            case Keyword.GOTO -> !isBetween(t, at) && label(t + 1) > assignment.equals;
            case Keyword.BREAK, Keyword.CONTINUE -> isOutOf(t, at);
            default -> false;
          };
      if (gone && !isAsked(variable, t, assignment.equals) && !isApart(assignment.equals, t)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the loop or switch that a jump belongs to is around a place too. */
  private boolean isOutOf(int jump, int at) {
    boolean again = tokens.type[jump] == Keyword.CONTINUE;
    Statement s = at(jump);
    while (s != null
        && s.type != Statement.Type.LOOP
        && (again || s.type != Statement.Type.SWITCH)) {
      s = s.parent;
    }
    return s == null || s.holds(at);
  }

  /** Whether a jump waits for a test of the value alone. */
  private boolean isAsked(String variable, int jump, int since) {
    for (Statement s = at(jump); s != null && s.from > since; s = s.parent) {
      if (s.type == Statement.Type.IF && variables.decides(variable, s.headFrom, s.headTo)) {
        return true;
      }
    }
    return false;
  }
}
