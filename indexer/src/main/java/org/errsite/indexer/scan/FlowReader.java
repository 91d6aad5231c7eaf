// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which calls and constants of a function can become what it returns: those in a {@code return},
 * and those whose value gets to a variable that is returned. The order of statements does not
 * count.
 */
final class FlowReader {
  private final Tokens tokens;
  private final Brackets brackets;
  private final VariableReader variables;
  private final List<Assignment> assignments = new ArrayList<>();
  private final Set<String> returned = new HashSet<>();
  private final BitSet flowing = new BitSet();
  private final Set<String> parameters;

  private record Assignment(String target, boolean stored, int from, int to) {}

  /**
   * Reads the tokens between two braces.
   *
   * @param parameters names of the function's own: what is stored where they point is seen outside
   */
  FlowReader(Tokens tokens, Brackets brackets, int from, int to, Set<String> parameters) {
    this.tokens = tokens;
    this.brackets = brackets;
    variables = new VariableReader(tokens, brackets);
    this.parameters = parameters;
    for (int t = from; t < to; t++) {
      if (tokens.type[t] == Keyword.RETURN) {
        mark(t + 1, variables.endOfExpression(t + 1, to));
      } else if (tokens.type[t] == '=' && t > from) {
        assignment(t, from, to);
      }
    }
    follow(from, to);
  }

  /**
   * Whether a constant can become what is returned, or a call: for that the token before its
   * opening bracket is asked.
   */
  boolean flows(int token) {
    return flowing.get(token);
  }

  private void assignment(int equals, int from, int to) {
    int first = variables.start(equals - 1, from);
    boolean stored = first > from && tokens.type[first - 1] == '*';
    String target = variables.key(first, equals);
    int end = variables.endOfExpression(equals + 1, to);
    assignments.add(new Assignment(target, stored, equals + 1, end));
  }

  private void follow(int from, int to) {
    for (Assignment assignment : assignments) {
      if (assignment.stored && parameters.contains(assignment.target)) {
        mark(assignment.from, assignment.to);
      }
    }
    int before = -1;
    while (returned.size() > before) {
      before = returned.size();
      for (Assignment assignment : assignments) {
        if (returned.contains(assignment.target)) {
          mark(assignment.from, assignment.to);
        }
      }
    }
    byReference(from, to);
  }

  /** A call that is given the address of a returned variable may set it. */
  private void byReference(int from, int to) {
    for (int t = from + 1; t < to; t++) {
      boolean address =
          tokens.type[t] == '&' && tokens.isWord(t + 1) && isSeparator(tokens.type[t - 1]);
      if (address && returned.contains(tokens.text(t + 1))) {
        int open = enclosing(t - 1, from);
        if (open > from && tokens.isWord(open - 1)) {
          flowing.set(open - 1);
        }
      }
    }
  }

  private static boolean isSeparator(byte type) {
    return type == '(' || type == ',';
  }

  private int enclosing(int last, int from) {
    int t = last;
    while (t > from && tokens.type[t] != '(') {
      t = Math.min(brackets.partner(t), t) - 1;
    }
    return t;
  }

  /** Takes note of what an expression's value may come from. */
  private void mark(int from, int to) {
    int t = from;
    while (t < to) {
      byte type = tokens.type[t];
      if (type == '(' && t > from && isCallee(tokens.type[t - 1])) {
        t = called(t);
      } else if (type == '[') {
        t = Math.max(brackets.partner(t), t) + 1;
      } else {
        if (type == Tokens.ERRNO && !isCompared(t)) {
          flowing.set(t);
        } else if (type == Tokens.WORD && !variables.isMember(t - 1)) {
          variable(t, to);
        }
        t++;
      }
    }
  }

  /** {@code err == -EPERM}, where the constant is only looked for. */
  private boolean isCompared(int t) {
    byte before = tokens.type[tokens.type[t - 1] == '-' ? t - 2 : t - 1];
    return before == Tokens.EQUAL || before == Tokens.NOT_EQUAL;
  }

  private static boolean isCallee(byte type) {
    return type == Tokens.WORD || type == ')' || type == ']';
  }

  /** A name that is not called, with its members. */
  private void variable(int first, int to) {
    int end = variables.behind(first, to);
    if (end >= to || tokens.type[end] != '(') {
      returned.add(variables.key(first, end));
    }
  }

  private int called(int open) {
    int close = Math.max(brackets.partner(open), open);
    int last = open - 1;
    if (variables.isMember(close + 1)) {
      return close + 1; // only what its result points to goes on
    }
    flowing.set(last);
    if (tokens.isWord(last) && AccessReader.isTransparent(tokens.text(last))) {
      mark(open + 1, close);
    } else {
      // What is passed on may be what comes back, as in dev_err_probe(dev, -EINVAL, …).
      for (int t = open + 1; t < close; t++) {
        if (tokens.type[t] == Tokens.ERRNO) {
          flowing.set(t);
        }
      }
    }
    return close + 1;
  }
}
