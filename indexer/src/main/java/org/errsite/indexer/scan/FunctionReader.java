// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.errsite.indexer.scan.FunctionCode.Raised;
import org.errsite.indexer.scan.FunctionCode.Sort;

/** Reads one function for its calls, and for the functions it keeps and passes on. */
final class FunctionReader {
  /** What these are given first is set to what they are given next. */
  private static final Set<String> ASSIGNING =
      Set.of(
          "rcu_assign_pointer",
          "rcu_replace_pointer",
          "RCU_INIT_POINTER",
          "WRITE_ONCE",
          "smp_store_release");

  private final Tokens tokens;
  private final Region region;
  private final Replaced replaced;
  private final Brackets brackets;
  private final DeclarationReader declarations;
  private final AccessReader accesses;
  private final ValueReader values;
  private final RowReader rows;
  private final LabelReader labels;
  private final ReplacedResults results;
  private final Map<String, CType> known = new HashMap<>();
  private final List<Variable> variables = new ArrayList<>();
  private final List<Call> calls = new ArrayList<>();
  private final List<Binding> bindings = new ArrayList<>();
  private final List<Raised> errors = new ArrayList<>();

  /**
   * A reader of one function.
   *
   * @param structs is given the structs that it defines
   * @param rows is given names in quotes with the functions beside them
   * @param replaced for each constant that stands for an error found before, that error
   */
  FunctionReader(
      Tokens tokens,
      Directives directives,
      Region region,
      Consumer<StructType> structs,
      Consumer<Row> rows,
      Replaced replaced) {
    this.tokens = tokens;
    this.region = region;
    this.replaced = replaced;
    brackets = new Brackets(tokens, directives, region.start, region.close + 1);
    declarations = new DeclarationReader(tokens, brackets, structs);
    accesses = new AccessReader(tokens, brackets);
    labels = new LabelReader(tokens, brackets, region.open + 1, region.close);
    results = new ReplacedResults(tokens, brackets, region);
    values = new ValueReader(tokens, brackets, accesses, known);
    this.rows = new RowReader(tokens, brackets, rows);
  }

  /**
   * Reads it.
   *
   * @param sort what it is when it is no system call
   */
  FunctionCode read(Sort sort) {
    FunctionHead head = new FunctionHead(tokens, brackets, region);
    List<Variable> parameters = head.parameters(declarations);
    parameters.forEach(parameter -> known.put(parameter.name(), parameter.type()));
    Set<String> own = Set.copyOf(known.keySet());
    declare();
    FlowReader flow = new FlowReader(tokens, brackets, region.open + 1, region.close, own);
    for (int t = region.open + 1; t < region.close; t++) {
      switch (tokens.type[t]) {
        case '(' -> call(t, flow);
        case '=' -> assignment(t);
        case Keyword.RETURN -> result(t, head.returnType());
        case Tokens.ERRNO -> errors.add(raised(t, flow));
        default -> {}
      }
    }
    return new FunctionCode(
        region.name,
        tokens.line[region.nameToken],
        sort == Sort.FUNCTION && head.isSystemCall() ? Sort.SYSTEM_CALL : sort,
        head.isLocal(),
        head.returnType(),
        List.copyOf(parameters),
        List.copyOf(variables),
        List.copyOf(calls),
        List.copyOf(bindings),
        List.copyOf(errors));
  }

  private Raised raised(int t, FlowReader flow) {
    String errno = tokens.text(t);
    int line = tokens.line[t];
    return new Raised(errno, line, flow.flows(t), replaced.by(errno, line), labels.at(t));
  }

  // --- Declarations --------------------------------------------------------------------------

  private void declare() {
    for (int t = region.open + 1; t < region.close; t++) {
      if (beginsStatement(t) && beginsDeclaration(t)) {
        int end = t;
        while (end < region.close && tokens.type[end] != ';') {
          end = Math.max(brackets.partner(end), end) + 1;
        }
        for (DeclarationReader.Declared one : declarations.read(t, end, "")) {
          declare(one);
        }
      }
    }
  }

  private void declare(DeclarationReader.Declared declared) {
    Variable variable = declared.variable();
    if (declared.prototype()) {
      return;
    }
    known.put(variable.name(), variable.type());
    variables.add(variable);
    int value = declared.value();
    if (value < 0) {
      return;
    }
    if (tokens.type[value] == '{') {
      initialise(value, variable.name(), variable.type());
    } else if (variable.type().mayHoldFunction()) {
      keep(Access.of(variable.name()), value);
    }
  }

  private void initialise(int open, String variable, CType type) {
    new InitialiserReader(tokens, brackets, accesses, bindings::add, rows)
        .read(open, variable, type);
  }

  private boolean beginsStatement(int t) {
    return switch (tokens.type[t - 1]) {
      case ';', '{', '}', ':', ')', Tokens.DEAD -> true;
      default -> false;
    };
  }

  private boolean beginsDeclaration(int t) {
    return switch (tokens.type[t]) {
      case Keyword.STRUCT, Keyword.UNION, Keyword.STATIC -> true;
      case Tokens.WORD -> {
        if (DeclarationReader.isTypeOf(tokens, t)) {
          yield true;
        }
        byte next = tokens.type[t + 1];
        int behind = t + 1;
        while (behind < region.close && tokens.type[behind] == '*') {
          behind++;
        }
        yield next == Tokens.WORD
            || (next == '*' && tokens.isWord(behind))
            || (next == '(' && tokens.type[t + 2] == '*' && isPointer(t + 1))
            || next == Keyword.STRUCT
            || next == Keyword.UNION;
      }
      default -> false;
    };
  }

  private boolean isPointer(int open) {
    int close = brackets.partner(open);
    return close > open && tokens.type[close + 1] == '(' && tokens.isWord(open + 2);
  }

  // --- Expressions ---------------------------------------------------------------------------

  private void call(int open, FlowReader flow) {
    int last = open - 1;
    int close = brackets.partner(open);
    if (close <= open) {
      return;
    }
    boolean word = Names.mayBeCalled(tokens, last) && !isDeclarator(open, close);
    boolean closed =
        (tokens.type[last] == ')' || tokens.type[last] == ']') && brackets.partner(last) < last;
    if (!word && !(closed && isCalledExpression(last))) {
      if (isCompound(close)) {
        compound(open, close);
      }
      return;
    }
    Access callee = accesses.endingAt(last, region.open + 1);
    if (callee.base() == Access.Base.UNKNOWN && callee.members().isEmpty()) {
      callee = word ? unknown(last) : callee;
    }
    rows.read(open, close);
    List<Call.Passed> passed = new ArrayList<>(0);
    int count = 0;
    for (int t = open + 1; t < close; count++) {
      int end = accesses.endOfArgument(t, close);
      int position = count;
      values.read(t, end, value -> passed.add(new Call.Passed(position, value)));
      t = end + 1;
    }
    calls.add(
        new Call(
            callee,
            tokens.line[last],
            count,
            flow.flows(last),
            List.copyOf(passed),
            labels.at(last),
            results.at(last)));
    if (callee.isName() && ASSIGNING.contains(callee.name())) {
      int comma = accesses.endOfArgument(open + 1, close);
      Access target = accesses.read(open + 1, comma);
      if (target.base() != Access.Base.UNKNOWN && comma < close) {
        keep(target, comma + 1);
      }
    }
  }

  /** {@code int (*name)(…)}. */
  private boolean isDeclarator(int open, int close) {
    return tokens.type[open + 1] == '*' && tokens.type[close + 1] == '(';
  }

  /** What is called is a member of something that could not be read. */
  private Access unknown(int last) {
    return new Access(Access.Base.UNKNOWN, "", List.of(tokens.text(last)));
  }

  /** Whether {@code (…)} or {@code […]} before a bracket is what is called, and no test or cast. */
  private boolean isCalledExpression(int last) {
    int open = brackets.partner(last);
    if (tokens.type[last] == ']') {
      return true;
    }
    byte before = tokens.type[open - 1];
    if (before < 0 || tokens.isWord(open - 1)) {
      return before > 0 && AccessReader.isTransparent(tokens.text(open - 1));
    }
    byte first = tokens.type[open + 1];
    boolean name = last == open + 2 && known.containsKey(tokens.text(open + 1));
    boolean path =
        last > open + 2
            && tokens.isWord(last - 1)
            && tokens.type[last - 2] != '*'
            && !tokens.isWord(last - 2);
    return name || (first == '*' && last > open + 2) || path;
  }

  private boolean isCompound(int close) {
    return close + 1 < region.close && tokens.type[close + 1] == '{';
  }

  private void compound(int open, int close) {
    String struct = Names.struct(tokens, open + 1);
    if (struct != null) {
      boolean array = tokens.type[close - 1] == ']';
      initialise(close + 1, "", new CType(struct, false, array));
    }
  }

  private void assignment(int equals) {
    int last = equals - 1;
    if (tokens.type[last] == ')' || (tokens.type[last] != ']' && !tokens.isWord(last))) {
      return;
    }
    Access target = accesses.endingAt(last, region.open + 1);
    if (target.base() == Access.Base.UNKNOWN) {
      return;
    }
    CType type = target.isName() ? known.get(target.name()) : null;
    if (type == null || type.mayHoldFunction()) {
      keep(target, equals + 1);
    }
  }

  private void result(int at, CType type) {
    if (type.mayHoldFunction()) {
      keep(new Access(Access.Base.RESULT, region.name, List.of()), at + 1);
    }
  }

  /** Takes note of values that are kept and may be functions. */
  private void keep(Access target, int from) {
    values.readFrom(from, region.close, value -> bindings.add(new Binding(target, value)));
  }
}
