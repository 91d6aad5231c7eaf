// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.Optional;
import org.errsite.indexer.scan.Carrier.Form;

/** How it is told at a test, or at a {@code switch}, that the way from there lets an error out. */
final class Decider {
  private final FunctionBody body;
  private final Tokens tokens;
  private final Directives directives;

  Decider(FunctionBody body, Directives directives) {
    this.body = body;
    tokens = body.tokens;
    this.directives = directives;
  }

  /**
   * The test that a step makes.
   *
   * @param next where it leads, letting the error out
   * @return empty where it makes none, or one that has to stay as it is written
   */
  Optional<Carrier> of(Step step, Step next) {
    if (!step.head) {
      return Optional.empty();
    }
    return switch (step.statement.type) {
      case IF -> test(step, next, step.from - 1, step.to);
      case LOOP -> loop(step, next);
      case SWITCH -> choice(step, next);
      default -> Optional.empty();
    };
  }

  private Optional<Carrier> loop(Step step, Step next) {
    LoopTest test = LoopTest.of(body, step.statement);
    if (test == null) {
      return Optional.empty();
    }
    boolean all = test.to() == step.to; // in parentheses, as of an if
    return all || test.isOneArgument(body)
        ? test(step, next, all ? test.from() - 1 : test.from(), all ? step.to : test.to() - 1)
        : Optional.empty();
  }

  /**
   * What is tested from one token to another.
   *
   * @param first token of the test
   * @param last token of it
   */
  private Optional<Carrier> test(Step step, Step next, int first, int last) {
    if (step.next.size() != 2 || directives.cut(first, last)) {
      return Optional.empty();
    }
    Form form = next == step.next.get(0) ? Form.WHEN : Form.UNLESS;
    return Optional.of(
        new Carrier(
            form,
            tokens.start[first],
            tokens.end[last],
            tokens.line[first],
            "",
            isNoted(first) || isNoted(first + 1)));
  }

  private boolean isNoted(int t) {
    return tokens.is(t, "ERR_WHEN") || tokens.is(t, "ERR_UNLESS");
  }

  /** Where no case is for a value: what is made then, or was made already, is a default. */
  private Optional<Carrier> choice(Step step, Step next) {
    Statement choice = step.statement;
    Statement block = choice.children.isEmpty() ? choice : choice.children.get(0);
    int close = block.to - 1;
    boolean made =
        next.is(Statement.Type.CASE)
            && tokens.type[next.from] == Keyword.DEFAULT
            && tokens.is(next.to, "ERR_NOTE");
    boolean outside = next.statement == null || !choice.holds(next.from);
    if (!made
        && (!outside || tokens.type[close] != '}' || directives.conditional(step.to, close))) {
      return Optional.empty();
    }
    return Optional.of(
        new Carrier(
            Form.DEFAULT, tokens.start[close], tokens.start[close], tokens.line[close], "", made));
  }
}
