// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.HashSet;
import java.util.Set;

/**
 * What is around the constants in the body of one macro. Nothing else is known of where it is used:
 * it counts as code that runs where it says so itself, by its statements or its operators.
 */
final class MacroBody {
  private final Tokens tokens;
  private final boolean takesArguments;
  private final boolean statements;
  private final FunctionBody body;
  private final Set<String> parameters = new HashSet<>();

  /**
   * Of one macro.
   *
   * @param tokens those of directives
   */
  MacroBody(Tokens tokens, Macro macro) {
    this.tokens = tokens;
    int name = macro.from();
    int behind = name + 1;
    takesArguments =
        behind < macro.to()
            && tokens.type[behind] == '('
            && tokens.start[behind] == tokens.end[name];
    int before = name;
    while (takesArguments && before + 1 < macro.to() && tokens.type[before] != ')') {
      parameters.add(tokens.text(before++));
    }
    body = new FunctionBody(tokens, name, before + 1, macro.to());
    statements = holdsStatement(before + 1, macro.to());
  }

  /** What the constant at a token has around it. */
  Surroundings around(int token) {
    if (!body.root.holds(token) || parameters.contains(tokens.text(token)) || isPasted(token)) {
      return Surroundings.NONE.with(Barrier.MACRO_BODY);
    }
    Place place = body.place(token);
    Surroundings around = new ArgumentReader(body).of(place, token);
    return around.barrier() == Barrier.NONE ? around.with(barrier(place, token)) : around;
  }

  private Barrier barrier(Place place, int token) {
    Kind kind = new Usage(body).kindOf(place, token);
    boolean value = kind == Kind.OTHER || kind == Kind.ARGUMENT || kind == Kind.ASSIGN;
    if (kind == Kind.INIT) {
      return Barrier.MACRO_STORED;
    }
    if (kind != Kind.RETURN && (!value || isInBraces(place, token) || namesMember(place))) {
      return Barrier.MACRO_BODY;
    }
    if (!statements) {
      return expression(place, token);
    }
    return switch (kind) {
      case RETURN -> Barrier.NONE;
      case ASSIGN -> stored(place, token);
      default -> isInBlock(place.statement()) ? Barrier.NONE : Barrier.MACRO_BODY;
    };
  }

  private Barrier expression(Place place, int token) {
    if (!takesArguments) {
      return Barrier.MACRO_NAME;
    }
    return runs(place, token) ? Barrier.NONE : Barrier.MACRO_EXPRESSION;
  }

  /** Whether an operator is in it that no constant expression may have. */
  private boolean runs(Place place, int token) {
    for (int t = place.from(); t < place.statement().to; t++) {
      byte type = tokens.type[t];
      if (type == Tokens.ARROW || type == '=' || type == Tokens.ASSIGN_OP) {
        return true;
      }
    }
    for (int open : body.enclosing(place.from(), token)) {
      if (!tokens.isWord(open - 1) && holdsComma(open, token)) {
        return true;
      }
    }
    return false;
  }

  private boolean holdsComma(int open, int token) {
    for (int t = open + 1; t < token; t = body.next(t)) {
      if (tokens.type[t] == ',') {
        return true;
      }
    }
    return false;
  }

  private Barrier stored(Place place, int token) {
    Decisions decisions = new Decisions(body, new Guards(body));
    String variable = decisions.variable(place, token);
    boolean ahead = !variable.isEmpty() && decisions.of(place.statement(), variable).exists();
    return ahead ? Barrier.MACRO_STORED : Barrier.NONE;
  }

  /** In an initialiser, or what looks like one. */
  private boolean isInBraces(Place place, int token) {
    for (int open : body.enclosing(place.from(), token)) {
      if (tokens.type[open] == '{') {
        return true;
      }
    }
    return false;
  }

  /** {@code .error = -EPERM} in an initialiser looks like an assignment. */
  private boolean namesMember(Place place) {
    byte first = tokens.type[place.statement().from];
    return first == '.' || first == '[';
  }

  private boolean isPasted(int token) {
    int before = tokens.start[token] - 1;
    int after = tokens.end[token];
    return tokens.text[before] == '#' || (after < tokens.text.length && tokens.text[after] == '#');
  }

  private boolean isInBlock(Statement statement) {
    for (Statement at = statement.parent; at != null && at.parent != null; at = at.parent) {
      if (at.type != Statement.Type.BLOCK || holdsStatement(at.from, at.to)) {
        return true;
      }
    }
    // The block of a statement expression has no parent of its own.
    return statement.parent != null && statement.parent != body.root;
  }

  private boolean holdsStatement(int from, int to) {
    for (int t = from; t < to; t++) {
      byte type = tokens.type[t];
      if (type == ';' || type == Keyword.RETURN || type == Keyword.DO || type == Keyword.IF) {
        return true;
      }
    }
    return false;
  }
}
