// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.errsite.indexer.scan.VariableUse.Effect;

/**
 * Where errors that are stored before the test go out. A stored error is bound to go out from some
 * steps on: whatever is done behind them, nothing takes its place before it is returned or a jump
 * takes it along. Where a step that may still see it replaced leads to one of those, it is decided.
 *
 * <p>No answer is given where a way out may have been overlooked.
 */
final class Carriers {
  private final FunctionBody body;
  private final Tokens tokens;
  private final Directives directives;
  private final FlowGraph graph;
  private final Decider decider;
  private final Map<String, Variable> variables = new HashMap<>();

  /** One variable of the function. */
  private final class Variable {
    final VariableUse use;
    final IdentityHashMap<Step, Effect> effects = new IdentityHashMap<>();
    final IdentityHashMap<Step, Boolean> bound = new IdentityHashMap<>();

    Variable(String name) {
      use = new VariableUse(body, name);
    }

    Effect effect(Step step) {
      return effects.computeIfAbsent(step, use::of);
    }

    /** Whether its value is bound to go out when the step is reached. */
    boolean isBound(Step first) {
      Boolean known = bound.get(first);
      if (known == null) {
        known = look(first);
        bound.put(first, known);
      }
      return known;
    }

    private boolean look(Step first) {
      Set<Step> seen = new LinkedHashSet<>(List.of(first));
      Deque<Step> open = new ArrayDeque<>(seen);
      while (!open.isEmpty()) {
        Step step = open.poll();
        Effect effect = effect(step);
        boolean leaves = step.is(Statement.Type.GOTO) && mayGoOut(step);
        if (effect == Effect.SENDS || leaves) {
          continue;
        }
        if (effect != Effect.NONE || step.next.isEmpty()) {
          return false;
        }
        use.nextOnError(step).stream().filter(seen::add).forEach(open::add);
      }
      return true;
    }

    /**
     * Whether its value can go out from a step on; a cleanup that may mend an error does not count.
     */
    private boolean mayGoOut(Step first) {
      Set<Step> seen = new LinkedHashSet<>(List.of(first));
      Deque<Step> open = new ArrayDeque<>(seen);
      while (!open.isEmpty()) {
        Step step = open.poll();
        Effect effect = effect(step);
        if (effect == Effect.SENDS) {
          return true;
        }
        if (effect != Effect.STORES) {
          use.nextOnError(step).stream().filter(seen::add).forEach(open::add);
        }
      }
      return false;
    }

    /** The values it can have where a step begins. */
    Set<String> values(Step at) {
      Set<String> values = new LinkedHashSet<>();
      Set<Step> seen = new LinkedHashSet<>(List.of(at));
      Deque<Step> open = new ArrayDeque<>(seen);
      while (!open.isEmpty()) {
        Step step = open.poll();
        if (step.before.isEmpty()) {
          values.add(VariableUse.UNKNOWN);
        }
        for (Step before : step.before) {
          Effect effect = effect(before);
          if (effect == Effect.STORES) {
            values.add(use.stored(before));
          } else if (seen.add(before)) {
            open.add(before);
          }
          if (effect == Effect.MAY_STORE) {
            values.add(VariableUse.UNKNOWN);
          }
        }
      }
      return values;
    }
  }

  Carriers(FunctionBody body, Directives directives) {
    this.body = body;
    tokens = body.tokens;
    this.directives = directives;
    graph = new FlowGraph(body);
    decider = new Decider(body, directives);
  }

  /** Whether another value may yet take the place of the constant, unwrapped, that is stored. */
  boolean isAhead(Statement statement, int token, String variable) {
    Step store = graph.of(statement);
    Variable known = variables.computeIfAbsent(variable, Variable::new);
    return store != null
        && tokens.type[token - 1] == '-'
        && known.effect(store) == Effect.STORES
        && known.use.stored(store).equals(tokens.text(token))
        && !known.isBound(store.next.get(0));
  }

  /**
   * Where a stored constant goes out.
   *
   * @param statement that stores it
   * @param token of the constant
   * @param variable it is stored in
   * @return empty where that cannot be told in full; no carriers where it never does
   */
  Optional<List<Carrier>> of(Statement statement, int token, String variable) {
    Step store = graph.of(statement);
    Variable known = variables.computeIfAbsent(variable, Variable::new);
    return graph.isWhole() && isAhead(statement, token, variable)
        ? new Search(known, variable, store, tokens.text(token)).run()
        : Optional.empty();
  }

  /** What becomes of one stored error. */
  private final class Search {
    private final Variable variable;
    private final String name;
    private final Step store;
    private final String errno;
    private final Set<Carrier> found = new LinkedHashSet<>();
    private boolean overlooked;

    Search(Variable variable, String name, Step store, String errno) {
      this.variable = variable;
      this.name = name;
      this.store = store;
      this.errno = errno;
    }

    Optional<List<Carrier>> run() {
      Set<Step> seen = new LinkedHashSet<>(store.next);
      Deque<Step> open = new ArrayDeque<>(seen);
      while (!open.isEmpty()) {
        Step step = open.poll();
        switch (variable.effect(step)) {
          case MAY_STORE, SENDS -> {
            return Optional.empty();
          }
          case NONE -> {
            overlooked |= leaves(step) && isOptional(step);
            if (!leave(step, seen, open)) {
              return Optional.empty();
            }
          }
          case STORES -> overlooked |= isOptional(step);
        }
      }
      return overlooked ? Optional.empty() : Optional.of(List.copyOf(found));
    }

    /**
     * Whether there are configurations without the step, though with the store and what follows.
     */
    private boolean isOptional(Step step) {
      if (!isBetweenDirectives(step.from)) {
        return false;
      }
      Statement around = step.statement.parent;
      while (around != null && around.type == Statement.Type.BLOCK) {
        around = around.parent;
      }
      // Where it stands below a test of its own, the way past that test is seen too.
      boolean tested = around != null && around.children.size() == 1;
      return !tested || !isBetweenDirectives(around.from);
    }

    private boolean leaves(Step step) {
      return !step.head && step.statement != null && step.statement.leaves();
    }

    private boolean isBetweenDirectives(int token) {
      return token < store.from
          ? directives.cut(token, store.from)
          : directives.conditional(store.from, token);
    }

    /** Follows the ways on; false where one of them takes the error along unseen. */
    private boolean leave(Step step, Set<Step> seen, Deque<Step> open) {
      for (Step next : variable.use.nextOnError(step)) {
        if (variable.isBound(next)) {
          Optional<Carrier> carrier = decided(step, next).or(() -> jump(next));
          if (carrier.isEmpty()) {
            return false;
          }
          found.add(carrier.get());
        } else if (seen.add(next)) {
          open.add(next);
        }
      }
      return true;
    }

    /** By what is tested, where it has no other value then. */
    private Optional<Carrier> decided(Step step, Step next) {
      return decider.of(step, next).filter(c -> variable.values(step).equals(Set.of(errno)));
    }

    /** By the jump that follows, where it cannot have an unknown value there. */
    private Optional<Carrier> jump(Step from) {
      Step step = from;
      boolean noted = false;
      while (!isJump(step)) {
        boolean note = step.head && mentionsNote(step.statement);
        boolean on = !step.head && step.next.size() == 1 && variable.effect(step) == Effect.NONE;
        if (!note && !on) {
          return Optional.empty();
        }
        noted |= note || (step.statement != null && mentionsNote(step.statement));
        step = step.next.get(note ? 1 : 0);
      }
      overlooked |= isOptional(step);
      Set<String> values = variable.values(step);
      boolean alone = values.equals(Set.of(errno));
      if (!alone && (values.contains(VariableUse.UNKNOWN) || !variable.use.isNumber(store))) {
        return Optional.empty();
      }
      return Optional.of(
          new Carrier(
              Carrier.Form.JUMP,
              tokens.start[step.from],
              tokens.end[step.to - 1],
              tokens.line[step.from],
              alone ? "" : name,
              noted));
    }

    private boolean isJump(Step step) {
      boolean jump =
          step.is(Statement.Type.RETURN)
              || step.is(Statement.Type.GOTO)
              || step.is(Statement.Type.BREAK);
      return jump && tokens.type[step.to - 1] == ';';
    }

    private boolean mentionsNote(Statement statement) {
      for (int t = statement.from; t < statement.to; t++) {
        if (tokens.is(t, "ERR_NOTE")) {
          return true;
        }
      }
      return false;
    }
  }
}
