// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the steps of a function do with one of its variables. */
final class VariableUse {
  /** What one step does. */
  enum Effect {
    /** Nothing, or it only looks at it. */
    NONE,
    /** Its value goes out: it is returned, passed on or copied. */
    SENDS,
    /** Another value takes the place of its own. */
    STORES,
    /** Its value may have changed. */
    MAY_STORE
  }

  /** The value of a number, of NULL and of what else is no error. */
  static final String NO_ERROR = "0";

  /** A value that is not known. */
  static final String UNKNOWN = "";

  /** Names of calls that only print begin so, or end so. */
  private static final Set<String> PRINTING =
      Set.of(
          "pr", "dev", "netdev", "printk", "trace", "WARN", "dbg", "debug", "warn", "info", "log");

  private static final int LONGEST_TEST = 9;
  private static final Pattern WRAPPED = Pattern.compile("(?:un)?likely\\((.*)\\)");
  private static final Set<String> HOLD_ON_ERROR = Set.of("$", "$<0", "$!=0", "IS_ERR($)");
  private static final Set<String> FAIL_ON_ERROR =
      Set.of("!$", "$>=0", "$==0", "$>0", "!IS_ERR($)");

  private final Tokens tokens;
  private final Brackets brackets;
  private final String variable;

  VariableUse(FunctionBody body, String variable) {
    tokens = body.tokens;
    brackets = body.brackets;
    this.variable = variable;
  }

  /** What a step does; {@link Effect#MAY_STORE} where it does several things. */
  Effect of(Step step) {
    Effect all = Effect.NONE;
    for (int t = step.from; t < step.to; t++) {
      Effect one = isVariable(t) ? at(step, t) : Effect.NONE;
      if (one != Effect.NONE && all != Effect.NONE && one != all) {
        return Effect.MAY_STORE;
      }
      all = one == Effect.NONE ? all : one;
    }
    return all;
  }

  private boolean isVariable(int t) {
    return tokens.isVariable(t, variable);
  }

  private Effect at(Step step, int t) {
    byte before = tokens.type[t - 1];
    byte after = tokens.type[t + 1];
    if (after == '=') {
      return isAlwaysDone(step, t) ? Effect.STORES : Effect.MAY_STORE;
    }
    boolean changed = after == Tokens.ASSIGN_OP || after == Tokens.STEP || before == Tokens.STEP;
    if (changed || (before == '&' && !isOperand(t - 2))) {
      return Effect.MAY_STORE;
    }
    if (step.is(Statement.Type.RETURN)) {
      return Effect.SENDS;
    }
    return step.head || isPrinted(step, t) ? Effect.NONE : Effect.SENDS;
  }

  private boolean isOperand(int t) {
    byte type = tokens.type[t];
    return tokens.isWord(t) || type == Tokens.NUMBER || type == ')' || type == ']';
  }

  private boolean isAlwaysDone(Step step, int t) {
    for (int i = step.from; i < t; i++) {
      byte type = tokens.type[i];
      if (type == Tokens.AND_AND || type == Tokens.OR_OR || type == '?' || type == '{') {
        return false;
      }
    }
    return true;
  }

  private boolean isPrinted(Step step, int t) {
    int at = t - 1;
    while (at > step.from) {
      if (tokens.type[at] == '(') {
        return tokens.isWord(at - 1) && at - 1 == step.from && isPrinting(tokens.text(at - 1));
      }
      at = Math.min(brackets.partner(at), at) - 1;
    }
    return false;
  }

  /**
   * Where a step leads when the variable holds an error: to all that is next, or to one of two
   * where that is what is tested.
   */
  List<Step> nextOnError(Step step) {
    boolean head = step.head && (step.is(Statement.Type.IF) || step.is(Statement.Type.LOOP));
    if (!head || step.next.size() != 2 || step.to - step.from > LONGEST_TEST) {
      return step.next;
    }
    String text = test(step);
    if (HOLD_ON_ERROR.contains(text)) {
      return step.next.subList(0, 1);
    }
    return FAIL_ON_ERROR.contains(text) ? step.next.subList(1, 2) : step.next;
  }

  /** A test with {@code $} for the variable: another may have any name. */
  private String test(Step step) {
    StringBuilder text = new StringBuilder();
    for (int t = step.from; t < step.to; t++) {
      text.append(isVariable(t) ? "$" : tokens.text(t));
    }
    Matcher wrapped = WRAPPED.matcher(text);
    return wrapped.matches() ? wrapped.group(1) : text.toString();
  }

  private static boolean isPrinting(String name) {
    int first = name.indexOf('_');
    int last = name.lastIndexOf('_');
    return PRINTING.contains(first < 0 ? name : name.substring(0, first))
        || (last >= 0 && PRINTING.contains(name.substring(last + 1)));
  }

  /**
   * The value that a step stores: the name of an error, {@link #NO_ERROR} or {@link #UNKNOWN}.
   *
   * @param step one that {@link Effect#STORES}
   */
  String stored(Step step) {
    for (int t = step.from; t < step.to; t++) {
      if (isVariable(t) && tokens.type[t + 1] == '=') {
        return tokens.type[t - 1] == '=' ? UNKNOWN : value(t + 2);
      }
    }
    return UNKNOWN;
  }

  private String value(int from) {
    int t = from;
    if (tokens.is(t, "ERR_PTR") && tokens.type[t + 1] == '(') {
      t += 2;
    }
    if (tokens.type[t] == '-') {
      int inside = tokens.is(t + 1, "ERR") ? 2 : 0;
      int error = t + 1 + inside;
      int behind = error + 1 + inside / 2 + (t - from) / 2;
      return tokens.type[error] == Tokens.ERRNO && isEnd(behind) ? tokens.text(error) : UNKNOWN;
    }
    boolean constant = tokens.type[t] == Tokens.NUMBER || tokens.is(t, "NULL");
    return constant && isEnd(t + 1) ? NO_ERROR : UNKNOWN;
  }

  /** Whether it holds numbers, so that it can be compared with one. */
  boolean isNumber(Step store) {
    for (int t = store.from; t < store.to; t++) {
      if (isVariable(t) && tokens.type[t + 1] == '=') {
        return tokens.type[t + 2] == '-';
      }
    }
    return false;
  }

  private boolean isEnd(int t) {
    return tokens.type[t] == ';' || tokens.type[t] == ',';
  }
}
