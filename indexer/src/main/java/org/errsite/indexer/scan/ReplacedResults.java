// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which errors of a call's result a function does not hand on: it tests for them and then puts
 * something else in their place, such as {@code if (err == -EEXIST) err = 0;}, or tries again.
 */
final class ReplacedResults {
  private final Tokens tokens;
  private final Brackets brackets;
  private final VariableReader variables;
  private final Region region;
  private final Map<Integer, Set<String>> errors = new HashMap<>();
  private Statement root;
  private ResultSources sources;

  /** Reads the body of a function. */
  ReplacedResults(Tokens tokens, Brackets brackets, Region region) {
    this.tokens = tokens;
    this.brackets = brackets;
    this.region = region;
    variables = new VariableReader(tokens, brackets);
    for (int t = region.open + 1; t < region.close; t++) {
      ErrorTest test =
          tokens.type[t] == Tokens.ERRNO
              ? ErrorTest.at(tokens, brackets, t, region.open + 1)
              : null;
      if (test != null) {
        read(test);
      }
    }
  }

  /**
   * Errors of a call that it does not hand on, sorted by name.
   *
   * @param callee the token before the call's opening bracket
   */
  List<String> at(int callee) {
    return List.copyOf(errors.getOrDefault(callee, Set.of()));
  }

  private void read(ErrorTest test) {
    if (root == null) { // most functions have no such test
      root = new StatementParser(tokens, brackets).block(region.open, null, region.close + 1);
      sources = new ResultSources(tokens, brackets, root);
    }
    Place place = Place.of(root, test.equal());
    Statement statement = place.statement();
    if (!decidesAlone(test, place)) {
      return;
    }
    boolean given = test.valueFrom() < test.valueTo();
    ResultSources.Sources found =
        given
            ? sources.in(test.valueFrom(), test.valueTo())
            : sources.of(test.variable(), test.equal());
    Replacement replacement = new Replacement(test, found.since());
    if (place.inHead() && statement.type == Statement.Type.IF) {
      Statement then = statement.children.isEmpty() ? null : statement.children.get(0);
      if (then != null && replacement.isDoneBy(then)) {
        add(found.calls(), test.errno());
        again(found.calls(), then, test.errno());
      }
    } else if (place.inHead() && tokens.type[statement.from] == Keyword.DO) {
      add(statement.holds(found.since()) ? found.calls() : Set.of(), test.errno());
    } else if (replacement.isChosen(place)) {
      add(found.calls(), test.errno());
    }
  }

  private void add(Set<Integer> calls, String errno) {
    calls.forEach(call -> errors.computeIfAbsent(call, c -> new TreeSet<>()).add(errno));
  }

  /** What calls the same function again puts its error aside until a last attempt. */
  private void again(Set<Integer> calls, Statement then, String errno) {
    for (int call : calls) {
      String name = tokens.text(call);
      if (calls(name, then.from, then.to).isEmpty()) {
        continue;
      }
      add(calls(name, region.open + 1, region.close), errno);
    }
  }

  private Set<Integer> calls(String name, int from, int to) {
    Set<Integer> found = new TreeSet<>();
    for (int t = from; t + 1 < to; t++) {
      if (tokens.type[t] == Tokens.WORD && tokens.type[t + 1] == '(' && tokens.is(t, name)) {
        found.add(t);
      }
    }
    return found;
  }

  /** Whether nothing else must hold besides, and nothing turns the comparison round. */
  private boolean decidesAlone(ErrorTest test, Place place) {
    int to = place.inHead() ? place.statement().headTo : test.end();
    for (int t = place.from(); t < to; t++) {
      int close = brackets.partner(t);
      if (tokens.type[t] == Tokens.AND_AND) {
        return false;
      }
      if (tokens.type[t] == '(' && t < test.equal() && test.equal() < close) {
        boolean call = tokens.isWord(t - 1) && tokens.type[t - 1] > 0;
        boolean plain = !call || tokens.is(t - 1, "unlikely") || tokens.is(t - 1, "likely");
        if (!plain || tokens.type[call ? t - 2 : t - 1] == '!') {
          return false;
        }
      }
    }
    return true;
  }

  /** What is done where a test holds. */
  private final class Replacement {
    private final ErrorTest test;
    private final int since;

    Replacement(ErrorTest test, int since) {
      this.test = test;
      this.since = since;
    }

    boolean isDoneBy(Statement statement) {
      return switch (statement.type) {
        case EXPRESSION -> assigns(statement.from, statement.to);
        case RETURN -> isOther(statement.from + 1, statement.to);
        case GOTO -> sources.label(statement.from + 1) < since;
        case BREAK -> tokens.type[statement.from] == Keyword.CONTINUE && isEndless(statement);
        case BLOCK -> isDoneInTurn(statement.children);
        case IF ->
            statement.children.size() == 2 && statement.children.stream().allMatch(this::isDoneBy);
        default -> false;
      };
    }

    private boolean isDoneInTurn(List<Statement> statements) {
      for (Statement statement : statements) {
        if (isDoneBy(statement)) {
          return true;
        }
        if (mayLeave(statement)) {
          return false;
        }
      }
      return false;
    }

    private boolean mayLeave(Statement statement) {
      for (int t = statement.from; t < statement.to; t++) {
        switch (tokens.type[t]) {
          case Keyword.GOTO, Keyword.BREAK, Keyword.CONTINUE -> {
            return true;
          }
          case Keyword.RETURN -> {
            if (!isOther(t + 1, variables.endOfExpression(t + 1, statement.to))) {
              return true;
            }
          }
          default -> {}
        }
      }
      return false;
    }

    private boolean assigns(int from, int to) {
      for (int t = from + 1; t < to; t++) {
        if (tokens.type[t] == '=') {
          String target = variables.key(variables.start(t - 1, from), t);
          if (target.equals(test.variable())) {
            return isOther(t + 1, variables.endOfExpression(t + 1, to));
          }
        }
      }
      return false;
    }

    /** Whether an expression's value has nothing to do with the error. */
    private boolean isOther(int from, int to) {
      for (int t = from; t < to; t++) {
        if (tokens.type[t] == Tokens.ERRNO && tokens.is(t, test.errno())) {
          return false;
        }
      }
      return !variables.isIn(test.variable(), from, to);
    }

    /** A loop that ends may do so with the error of its last turn. */
    private boolean isEndless(Statement jump) {
      Statement loop = jump.parent;
      while (loop != null && loop.type != Statement.Type.LOOP) {
        loop = loop.parent;
      }
      if (loop == null || !loop.holds(since) || tokens.type[loop.from] == Keyword.DO) {
        return false;
      }
      String head = tokens.text(loop.headFrom, loop.headTo, 8);
      return head.equals("1") || head.equals("true") || head.replace(" ", "").equals(";;");
    }

    /** {@code err == -ENOENT ? 0 : err}. */
    private boolean isChosen(Place place) {
      Statement statement = place.statement();
      int question = test.end();
      while (question < statement.to && tokens.type[question] == ')') {
        question++;
      }
      if (place.inHead() || question >= statement.to || tokens.type[question] != '?') {
        return false;
      }
      int colon = question + 1;
      while (colon < statement.to && tokens.type[colon] != ':' && tokens.type[colon] != '?') {
        colon = Math.max(brackets.partner(colon), colon) + 1;
      }
      boolean other = colon > question + 1 && isOther(question + 1, colon);
      return other && colon < statement.to && tokens.type[colon] == ':';
    }
  }
}
