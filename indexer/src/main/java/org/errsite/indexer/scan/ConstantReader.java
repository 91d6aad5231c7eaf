// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds every errno constant of one file and says what surrounds it. */
final class ConstantReader {
  private static final int LONGEST_STATEMENT = 200;
  private static final int FAR = 12;

  private final Lexer lexer;
  private final Tokens tokens;
  private final List<Region> regions;
  private final boolean whole;
  private final List<Constant> found = new ArrayList<>();
  private int functionIndex = -1;
  private FunctionBody body;
  private OpenAccess access;
  private boolean noinstr;
  private Carriers carriers;

  /**
   * Of one file.
   *
   * @param whole whether its macros are seen by no other file
   */
  ConstantReader(Lexer lexer, List<Region> regions, boolean whole) {
    this.lexer = lexer;
    this.whole = whole;
    this.regions = regions;
    tokens = lexer.tokens;
  }

  /** The constants in order of their offset. */
  List<Constant> read() {
    int region = -1;
    for (int t = nextErrno(0); t < tokens.count; t = nextErrno(t + 1)) {
      while (region + 1 < regions.size() && regions.get(region + 1).open < t) {
        enter(regions.get(++region));
      }
      // Arms of an #if that each begin a function share its end: the later one holds the token.
      boolean inside = region >= 0 && regions.get(region).close >= t;
      if (inside && regions.get(region).type == Region.Type.FUNCTION) {
        inFunction(regions.get(region), t);
      } else {
        atFileLevel(inside ? regions.get(region) : null, t);
      }
    }
    for (Macro macro : lexer.macros) {
      inMacro(macro);
    }
    found.sort(Comparator.comparingInt(Constant::offset));
    return withConfig();
  }

  private void enter(Region region) {
    body = null;
    carriers = null;
    if (region.type == Region.Type.FUNCTION) {
      functionIndex++;
    }
  }

  private int nextErrno(int from) {
    int t = from;
    while (t < tokens.count && !(tokens.type[t] == Tokens.ERRNO && isConstant(t))) {
      t++;
    }
    return t;
  }

  /** A member, a label and a jump to one only share the name. */
  private boolean isConstant(int t) {
    byte before = t > 0 ? tokens.type[t - 1] : 0;
    byte after = t + 1 < tokens.count ? tokens.type[t + 1] : 0;
    boolean member = before == Tokens.ARROW || before == '.';
    boolean label = after == ':' && (before == ';' || before == '{' || before == '}');
    return !member && !label && before != Keyword.GOTO;
  }

  private void inFunction(Region region, int t) {
    if (body == null) {
      body = new FunctionBody(tokens, lexer.directives, region);
      access = new OpenAccess(body);
      noinstr = new FunctionAttributes(tokens, region).forbidCalls();
    }
    Place place = body.place(t);
    Kind kind = new Usage(body).kindOf(place, t);
    Guards guards = new Guards(body);
    boolean stored = kind == Kind.ASSIGN || kind == Kind.INIT;
    Statement statement = place.statement();
    Decisions decisions = new Decisions(body, guards);
    String variable = stored ? decisions.variable(place, t) : "";
    Guard later = variable.isEmpty() ? Guard.NONE : decisions.of(statement, variable);
    Guard guard = later.exists() ? later : guards.of(place, t);
    boolean begins = kind == Kind.INIT && !variable.isEmpty();
    boolean eager = later.exists() || (begins && carriers().isAhead(statement, t, variable));
    Optional<List<Carrier>> carriers =
        eager ? carriers().of(statement, t, variable) : Optional.empty();
    // What is not declared here may be seen elsewhere.
    boolean lost = begins && carriers.isPresent() && carriers.get().isEmpty();
    Surroundings around = surroundings(place, t);
    String text = statementText(place);
    add(
        tokens,
        t,
        region.name,
        functionIndex,
        kind,
        text,
        eager,
        carriers.orElse(List.of()),
        guard,
        lost ? around.with(Barrier.REPLACED) : around,
        comment(tokens.line[statement.from], tokens.line[t], guard.line()));
  }

  private Surroundings surroundings(Place place, int t) {
    Surroundings around = new ArgumentReader(body).of(place, t);
    if (noinstr) {
      return around.with(Barrier.NOINSTR);
    }
    return access.at(t) ? around.with(Barrier.USER_ACCESS) : around;
  }

  private Carriers carriers() {
    if (carriers == null) {
      carriers = new Carriers(body, lexer.directives);
    }
    return carriers;
  }

  private String statementText(Place place) {
    Statement statement = place.statement();
    if (!place.inHead()) {
      return tokens.text(statement.from, statement.to, LONGEST_STATEMENT);
    }
    boolean testLast = tokens.type[statement.from] == Keyword.DO;
    int from = testLast ? statement.headFrom - 2 : statement.from;
    int to = Math.min(statement.headTo + 1, tokens.count);
    return tokens.text(from, to, LONGEST_STATEMENT);
  }

  private void atFileLevel(Region region, int t) {
    FileLevelUsage usage = new FileLevelUsage(tokens);
    int line = tokens.line[t];
    String text = usage.statement(t, LONGEST_STATEMENT);
    addOutside(
        tokens, t, "", usage.kindOf(region, t), text, Surroundings.NONE, comment(line, line, 0));
  }

  private void inMacro(Macro macro) {
    Tokens own = lexer.directiveTokens;
    Kind kind = macro.name().isEmpty() ? Kind.CONST_EXPR : Kind.MACRO;
    MacroBody inside = new MacroBody(own, macro);
    MacroUses uses = new MacroUses(lexer, regions);
    String text = own.text(macro.from(), macro.to(), LONGEST_STATEMENT);
    for (int t = macro.from(); t < macro.to(); t++) {
      if (own.type[t] == Tokens.ERRNO) {
        String near = comment(own.line[macro.from()], own.line[t], 0);
        Surroundings around = kind == Kind.MACRO ? inside.around(t) : Surroundings.NONE;
        if (around.barrier() == Barrier.MACRO_EXPRESSION && whole && uses.areStatements(macro)) {
          around = around.with(Barrier.NONE);
        }
        addOutside(own, t, macro.name(), kind, text, around, near);
      }
    }
  }

  private String comment(int statementLine, int line, int guardLine) {
    int from = Math.min(statementLine, line);
    int to = line;
    if (guardLine > 0 && Math.abs(guardLine - line) <= FAR) {
      from = Math.min(from, guardLine);
      to = Math.max(to, guardLine);
    }
    return lexer.comments.near(from, to);
  }

  /** Of a constant that stands in no function. */
  private void addOutside(
      Tokens from,
      int t,
      String name,
      Kind kind,
      String statement,
      Surroundings surroundings,
      String comment) {
    Guard none = Guard.NONE;
    add(from, t, name, -1, kind, statement, false, List.of(), none, surroundings, comment);
  }

  private void add(
      Tokens from,
      int t,
      String function,
      int index,
      Kind kind,
      String statement,
      boolean eager,
      List<Carrier> carriers,
      Guard guard,
      Surroundings surroundings,
      String comment) {
    int offset = from.start[t];
    found.add(
        new Constant(
            from.text(t),
            offset,
            from.line[t],
            column(offset),
            function,
            index,
            kind,
            statement,
            eager,
            carriers,
            guard.text(),
            guard.line(),
            "",
            comment,
            surroundings));
  }

  private int column(int offset) {
    int at = offset;
    while (at > 0 && tokens.text[at - 1] != '\n') {
      at--;
    }
    return offset - at + 1;
  }

  private List<Constant> withConfig() {
    ConfigStack stack = new ConfigStack(lexer.directives);
    List<Constant> all = new ArrayList<>(found.size());
    for (Constant constant : found) {
      all.add(constant.withConfig(stack.at(constant.offset())));
    }
    return all;
  }
}
