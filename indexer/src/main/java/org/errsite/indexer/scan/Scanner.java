// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.errsite.indexer.kernel.SourceText;

/**
 * Reads C by its tokens and its structure: every function, and every errno constant with its
 * context.
 *
 * <p>The steps: {@link Lexer} cuts the text into tokens; {@link Outline} finds the functions and
 * the other braced regions; functions that hold a constant are read statement by statement. Nothing
 * is expanded and nothing is skipped: each arm of an {@code #if} is code.
 *
 * <p>Safe for use by several threads at once.
 */
public final class Scanner {
  private final ErrnoNames errnos;

  /** A scanner that knows these error names as constants. */
  public Scanner(Set<String> errnos) {
    this.errnos = new ErrnoNames(errnos);
  }

  /** Reads one file; any bytes give an answer. */
  public FileScan scan(SourceText text) {
    Lexer lexer = new Lexer(text.bytes(), errnos);
    lexer.run();
    List<Region> regions = new Outline(lexer.tokens, lexer.directives).find();
    List<Function> functions = functions(lexer.tokens, regions);
    boolean none = lexer.errnoCount == 0 && lexer.macros.isEmpty();
    List<Constant> constants =
        none ? List.of() : new ConstantReader(lexer, regions, text.path().endsWith(".c")).read();
    List<ErrWord> errWords = lexer.errWords.all();
    return new FileScan(
        text.path(),
        text.blob(),
        lexer.lines(),
        functions,
        constants,
        headers(text.path(), lexer.directives, !errWords.isEmpty()),
        errWords,
        Set.copyOf(lexer.strangers),
        lexer.directives.hosted,
        macros(lexer.directives));
  }

  /** Reads a file that has a word {@code ERR} which is no recorded error; most have none. */
  public Optional<FileScan> scanIfErr(SourceText text) {
    if (!ErrWords.mayBeIn(text.bytes())) {
      return Optional.empty();
    }
    FileScan scan = scan(text);
    return scan.errWords().isEmpty() ? Optional.empty() : Optional.of(scan);
  }

  private static List<MacroText> macros(Directives directives) {
    List<MacroText> macros = new ArrayList<>(0);
    for (int d = 0; d < directives.count; d++) {
      MacroText macro = directives.type[d] == Directives.DEFINE ? directives.macro(d) : null;
      if (macro != null) {
        macros.add(macro);
      }
    }
    return List.copyOf(macros);
  }

  private static List<String> headers(String path, Directives directives, boolean all) {
    Stream<String> quoted = directives.headers.stream().map(name -> beside(path, name));
    Stream<String> others = directives.distant.stream().map(name -> "include/" + name);
    return (all ? Stream.concat(quoted, others) : quoted).toList();
  }

  /** The path of what a file calls by a name from its own directory. */
  private static String beside(String path, String name) {
    Deque<String> parts = new ArrayDeque<>(List.of(path.split("/", -1)));
    parts.pollLast();
    for (String part : name.split("/", -1)) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }

  private static List<Function> functions(Tokens tokens, List<Region> regions) {
    List<Function> functions = new ArrayList<>();
    for (Region region : regions) {
      if (region.type == Region.Type.FUNCTION) {
        functions.add(
            new Function(
                region.name,
                tokens.line[region.nameToken],
                tokens.line[region.close],
                tokens.start[region.open],
                tokens.end[region.close]));
      }
    }
    return functions;
  }
}
