// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.errsite.indexer.kernel.SourceText;
import org.errsite.indexer.scan.FunctionCode.Sort;

/**
 * Reads what a file says of types, of calls, and of where functions are kept; after all files have
 * been scanned, since that is when macros are known.
 *
 * <p>The steps: {@link Expander} puts macros that call members or define functions in their place;
 * {@link Outline} finds the functions; what stands between them is read as declarations.
 *
 * <p>Safe for use by several threads at once.
 */
public final class CodeScanner {
  private final ErrnoNames errnos;
  private final MacroTable macros;
  private final Shared shared = new Shared();

  /**
   * A scanner.
   *
   * @param errnos names of the errors
   * @param macros of all files
   */
  public CodeScanner(Set<String> errnos, MacroTable macros) {
    this.errnos = new ErrnoNames(errnos);
    this.macros = macros;
  }

  /** Reads one file; any bytes give an answer. */
  public FileCode scan(SourceText text, FileScan scan) {
    Reading reading = new Reading(new Replaced(scan));
    reading.read(new Expander(macros, text.path()).expand(text.bytes()), Sort.FUNCTION);
    byte[] own = macrosAsFunctions(scan);
    if (own.length > 0) {
      reading.read(own, Sort.MACRO);
    }
    Map<String, String> aliases = new HashMap<>();
    for (MacroText macro : scan.macros()) {
      if (macro.isAlias()) {
        aliases.put(macro.name(), macro.body());
      }
    }
    return new FileCode(
        text.path(),
        scan.headers().stream().filter(path -> path.endsWith(".c")).toList(),
        reading.structs.stream().map(shared::struct).toList(),
        shared.byName(reading.typedefs, shared::type),
        shared.variables(reading.variables),
        reading.locals.stream().map(shared::name).collect(Collectors.toUnmodifiableSet()),
        List.copyOf(reading.functions),
        shared.bindings(reading.bindings),
        reading.rows.stream().map(shared::row).toList(),
        shared.byName(reading.holders, shared::names),
        shared.byName(aliases, shared::name));
  }

  /** The macros that stay where they are, written as if they were functions. */
  private byte[] macrosAsFunctions(FileScan scan) {
    StringBuilder out = new StringBuilder();
    for (MacroText macro : scan.macros()) {
      if (!macro.isAlias() && !macros.isReplaced(scan.path(), macro)) {
        out.append("macro ")
            .append(macro.name())
            .append('(')
            .append(String.join(", ", macro.parameters()))
            .append(")\n{\nreturn ")
            .append(macro.body().replace('\n', ' ').replace('#', ' '))
            .append(";\n}\n");
      }
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What has been read so far. */
  private final class Reading {
    final List<StructType> structs = new ArrayList<>();
    final Map<String, CType> typedefs = new HashMap<>();
    final List<Variable> variables = new ArrayList<>();
    final Set<String> locals = new HashSet<>();
    final List<FunctionCode> functions = new ArrayList<>();
    final List<Binding> bindings = new ArrayList<>();
    final List<Row> rows = new ArrayList<>();
    final Map<String, List<String>> holders = new HashMap<>();

    private final Replaced replaced;

    Reading(Replaced replaced) {
      this.replaced = replaced;
    }

    void read(byte[] text, Sort sort) {
      Lexer lexer = new Lexer(text, errnos);
      lexer.run();
      Tokens tokens = lexer.tokens;
      int item = 0;
      int next = 0;
      List<Region> regions = new Outline(tokens, lexer.directives).find();
      for (int t = 0; t < tokens.count; t++) {
        while (next < regions.size() && regions.get(next).open < t) {
          next++;
        }
        Region region =
            next < regions.size() && regions.get(next).open == t ? regions.get(next) : null;
        if (region != null && region.type == Region.Type.FUNCTION) {
          functions.add(
              shared.function(
                  new FunctionReader(
                          tokens, lexer.directives, region, structs::add, rows::add, replaced)
                      .read(sort)));
          t = Math.max(region.close, t);
          item = t + 1;
        } else if (region != null) {
          t = Math.max(region.close, t);
        } else if (tokens.type[t] == ';') {
          declaration(tokens, lexer.directives, item, t);
          item = t + 1;
        }
      }
    }

    /** Behind what stands before a declaration without a semicolon: {@code BTF_ID_LIST(name)}. */
    private static int behindMacros(Tokens tokens, Brackets brackets, int from, int to) {
      int t = from;
      while (t + 1 < to && tokens.type[t] == Tokens.WORD && tokens.type[t + 1] == '(') {
        int next = brackets.partner(t + 1) + 1;
        boolean more = next > t + 2 && next < to && isBeginning(tokens, next);
        if (!more || DeclarationReader.isTypeOf(tokens, t)) {
          break;
        }
        t = next;
      }
      return t;
    }

    private static boolean isBeginning(Tokens tokens, int t) {
      return tokens.isWord(t)
          || tokens.type[t] == Keyword.STATIC
          || tokens.type[t] == Keyword.STRUCT
          || tokens.type[t] == Keyword.UNION;
    }

    private void declaration(Tokens tokens, Directives directives, int first, int to) {
      Brackets brackets = new Brackets(tokens, directives, first, to + 1);
      int from = behindMacros(tokens, brackets, first, to);
      DeclarationReader declarations = new DeclarationReader(tokens, brackets, structs::add);
      boolean typedef = from < to && tokens.type[from] == Keyword.TYPEDEF;
      for (DeclarationReader.Declared declared : declarations.read(from, to, "")) {
        Variable variable = declared.variable();
        if (typedef) {
          typedefs.put(variable.name(), variable.type());
          continue;
        }
        if (declared.prototype()) {
          continue;
        }
        variables.add(variable);
        if (from < to && tokens.type[from] == Keyword.STATIC) {
          locals.add(variable.name());
        }
        int value = declared.value();
        AccessReader accesses = new AccessReader(tokens, brackets);
        if (value >= 0 && tokens.type[value] == '{') {
          int before = bindings.size();
          RowReader reader = new RowReader(tokens, brackets, rows::add);
          new InitialiserReader(tokens, brackets, accesses, bindings::add, reader)
              .read(value, variable.name(), variable.type());
          holders.put(
              variable.name(),
              bindings.subList(before, bindings.size()).stream()
                  .map(binding -> binding.value().name())
                  .toList());
        } else if (value == to - 1 && Names.mayBeFunction(tokens.text(value))) {
          bindings.add(new Binding(Access.of(variable.name()), Access.of(tokens.text(value))));
        }
      }
    }
  }
}
