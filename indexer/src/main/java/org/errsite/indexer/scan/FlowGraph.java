// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What may be done after what in one function, as far as its own text says. Arms of an {@code #if}
 * follow each other; whoever cares looks for directives.
 */
final class FlowGraph {
  private final FunctionBody body;
  private final Tokens tokens;
  private final IdentityHashMap<Statement, Step> steps = new IdentityHashMap<>();
  private final List<Step> all = new ArrayList<>();
  private final Map<String, Step> labels = new HashMap<>();
  private final List<Step> jumps = new ArrayList<>();
  private boolean whole = true;

  /** Where control goes from within a statement. */
  private record Around(List<Step> onBreak, List<Step> onContinue, Cases cases) {}

  /** The labels of one {@code switch}. */
  private static final class Cases {
    final List<Step> labels = new ArrayList<>();
    boolean all;
  }

  FlowGraph(FunctionBody body) {
    this.body = body;
    tokens = body.tokens;
    Step end = Step.end();
    all.add(end);
    enter(body.root, end, new Around(List.of(), List.of(), new Cases()));
    for (Step jump : jumps) {
      Step label = labels.get(tokens.text(jump.from + 1));
      if (label == null || jump.to != jump.from + 3) {
        whole = false;
      } else {
        jump.leadsTo(label);
      }
    }
    all.forEach(this::hiddenJumps);
  }

  /** Whether all jumps were understood. */
  boolean isWhole() {
    return whole;
  }

  /** The step of a simple statement; null where it stands within an expression. */
  Step of(Statement statement) {
    return steps.get(statement);
  }

  private Step add(Step step) {
    all.add(step);
    if (!step.head) {
      steps.put(step.statement, step);
    }
    return step;
  }

  /** Reads a statement; gives the first step of it. */
  private Step enter(Statement s, Step follow, Around around) {
    return switch (s.type) {
      case BLOCK -> block(s, follow, around);
      case IF -> branch(s, follow, around);
      case LOOP -> loop(s, follow, around);
      case SWITCH -> choice(s, follow, around);
      case MACRO -> macro(s, follow, around);
      case CASE -> {
        Step step = to(follow, add(Step.simple(s)));
        around.cases.labels.add(step);
        around.cases.all |= tokens.type[s.from] == Keyword.DEFAULT;
        yield step;
      }
      case LABEL -> {
        Step step = to(follow, add(Step.simple(s)));
        labels.put(tokens.text(s.from), step);
        yield step;
      }
      case RETURN -> add(Step.simple(s));
      case GOTO -> {
        Step step = add(Step.simple(s));
        jumps.add(step);
        yield step;
      }
      case BREAK -> leave(s, around);
      case EXPRESSION -> to(follow, add(Step.simple(s)));
    };
  }

  private static Step to(Step follow, Step step) {
    step.leadsTo(follow);
    return step;
  }

  private Step leave(Statement s, Around around) {
    Step step = add(Step.simple(s));
    boolean again = tokens.type[s.from] == Keyword.CONTINUE;
    List<Step> targets = again ? around.onContinue : around.onBreak;
    whole &= !targets.isEmpty();
    targets.forEach(step::leadsTo);
    return step;
  }

  private Step block(Statement s, Step follow, Around around) {
    Step at = follow;
    for (int i = s.children.size() - 1; i >= 0; i--) {
      at = enter(s.children.get(i), at, around);
    }
    return at;
  }

  private Step child(Statement s, int index, Step follow, Around around) {
    return index < s.children.size() ? enter(s.children.get(index), follow, around) : follow;
  }

  private Step branch(Statement s, Step follow, Around around) {
    Step head = add(Step.head(s));
    head.leadsTo(child(s, 0, follow, around));
    head.leadsTo(child(s, 1, follow, around));
    return head;
  }

  private Step loop(Statement s, Step follow, Around around) {
    Step head = add(Step.head(s));
    Around inside = new Around(List.of(follow), List.of(head), around.cases);
    Step body = child(s, 0, head, inside);
    LoopTest test = LoopTest.of(this.body, s);
    if (test == null || !test.isNever(tokens)) {
      head.leadsTo(body);
    }
    if (test == null || !test.isEndless(tokens)) {
      head.leadsTo(follow);
    }
    return tokens.type[s.from] == Keyword.DO ? body : head;
  }

  private Step choice(Statement s, Step follow, Around around) {
    Step head = add(Step.head(s));
    Cases cases = new Cases();
    child(s, 0, follow, new Around(List.of(follow), around.onContinue, cases));
    cases.labels.forEach(head::leadsTo);
    if (!cases.all) {
      head.leadsTo(follow);
    }
    return head;
  }

  /** Some are loops, some are not. */
  private Step macro(Statement s, Step follow, Around around) {
    Step head = add(Step.head(s));
    List<Step> onBreak = new ArrayList<>(around.onBreak);
    onBreak.add(follow);
    head.leadsTo(child(s, 0, follow, new Around(onBreak, around.onContinue, around.cases)));
    head.leadsTo(follow);
    return head;
  }

  /** {@code unsafe_get_user(x, p, Efault)} may go to a label. */
  private void hiddenJumps(Step step) {
    if (labels.isEmpty() || !(step.head || step.is(Statement.Type.EXPRESSION))) {
      return;
    }
    for (int t = step.from + 1; t < step.to; t++) {
      if (tokens.type[t] == Tokens.WORD
          && (tokens.type[t - 1] == ',' || tokens.type[t - 1] == '(')
          && (tokens.type[t + 1] == ',' || tokens.type[t + 1] == ')')) {
        Step label = labels.get(tokens.text(t));
        if (label != null && !step.next.contains(label)) {
          step.leadsTo(label);
        }
      }
    }
  }
}
