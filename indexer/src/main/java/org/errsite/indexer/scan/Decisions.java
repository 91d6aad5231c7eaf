// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.List;

/**
 * Tells whether a stored constant waits for a later test: {@code err = -EPERM; if (…) goto out;}.
 */
final class Decisions {
  private final FunctionBody body;
  private final Tokens tokens;
  private final Guards guards;

  /** How far a look ahead came. */
  private enum Outlook {
    GOES_ON,
    STOPPED
  }

  /** One look ahead for one variable. */
  private final class Look {
    final String variable;
    Guard found = Guard.NONE;

    Look(String variable) {
      this.variable = variable;
    }

    Outlook over(List<Statement> statements, int first) {
      for (int i = first; i < statements.size(); i++) {
        if (at(statements.get(i)) == Outlook.STOPPED) {
          return Outlook.STOPPED;
        }
      }
      return Outlook.GOES_ON;
    }

    private Outlook at(Statement statement) {
      return switch (statement.type) {
        case IF -> test(statement);
        case EXPRESSION -> stores(statement.from, statement.to) ? Outlook.STOPPED : Outlook.GOES_ON;
        case BLOCK, LOOP, SWITCH, MACRO ->
            stores(statement.headFrom, statement.headTo)
                ? Outlook.STOPPED
                : over(statement.children, 0);
        case CASE -> Outlook.GOES_ON;
        case LABEL, RETURN, GOTO, BREAK -> Outlook.STOPPED;
      };
    }

    private Outlook test(Statement statement) {
      if (stores(statement.headFrom, statement.headTo)) {
        return Outlook.STOPPED;
      }
      for (int arm = 0; arm < statement.children.size(); arm++) {
        Statement child = statement.children.get(arm);
        if (carries(child)) {
          found = guards.head(statement, arm == 1);
          return Outlook.STOPPED;
        }
        if (overwrites(child)) {
          found = guards.head(statement, arm == 0);
          return Outlook.STOPPED;
        }
        over(List.of(child), 0);
        if (found.exists()) {
          return Outlook.STOPPED;
        }
      }
      return Outlook.GOES_ON;
    }

    /** Whether a branch leaves with the stored value still in place. */
    private boolean carries(Statement branch) {
      if (!branch.leaves() || stores(branch.from, branch.to)) {
        return false;
      }
      Statement last = branch;
      while (last.type == Statement.Type.BLOCK) {
        last = last.children.get(last.children.size() - 1);
      }
      return last.type != Statement.Type.RETURN || mentions(last.from, last.to);
    }

    /**
     * Whether a branch always puts another value in place, so that the stored one needs the other.
     */
    private boolean overwrites(Statement branch) {
      List<Statement> steps =
          branch.type == Statement.Type.BLOCK ? branch.children : List.of(branch);
      return !branch.leaves()
          && steps.stream()
              .filter(step -> step.type == Statement.Type.EXPRESSION)
              .anyMatch(step -> stores(step.from, step.to));
    }

    private boolean stores(int from, int to) {
      for (int t = from; t + 1 < to; t++) {
        byte next = tokens.type[t + 1];
        if ((next == '=' || next == Tokens.ASSIGN_OP) && isVariable(t)) {
          return true;
        }
      }
      return false;
    }

    private boolean mentions(int from, int to) {
      for (int t = from; t < to; t++) {
        if (isVariable(t)) {
          return true;
        }
      }
      return false;
    }

    private boolean isVariable(int t) {
      return tokens.isVariable(t, variable);
    }
  }

  Decisions(FunctionBody body, Guards guards) {
    this.body = body;
    tokens = body.tokens;
    this.guards = guards;
  }

  /** The variable that a constant is stored in by a statement of its own; empty if none. */
  String variable(Place place, int token) {
    Statement statement = place.statement();
    boolean own =
        statement.type == Statement.Type.EXPRESSION
            && statement.parent != null
            && statement.parent.type == Statement.Type.BLOCK;
    int variable = own ? variableBefore(statement.from, token) : -1;
    return variable < 0 ? "" : tokens.text(variable);
  }

  /** The test that decides about a stored constant; none where it is not stored ahead of one. */
  Guard of(Statement statement, String variable) {
    Statement parent = statement.parent;
    Look look = new Look(variable);
    look.over(parent.children, parent.children.indexOf(statement) + 1);
    return look.found;
  }

  /** The plain variable that the token's value goes into, or -1. */
  private int variableBefore(int from, int token) {
    int found = -1;
    for (int t = from; t < token; t = body.next(t)) {
      if (tokens.type[t] == '=') {
        found = t - 1;
      } else if (tokens.type[t] == ',') {
        found = -1;
      }
    }
    boolean plain = found >= from && tokens.type[found] == Tokens.WORD;
    boolean member =
        found > from && (tokens.type[found - 1] == Tokens.ARROW || tokens.type[found - 1] == '.');
    return plain && !member ? found : -1;
  }
}
