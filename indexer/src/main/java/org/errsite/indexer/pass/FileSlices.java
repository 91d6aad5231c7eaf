// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.errsite.indexer.scan.Constant;
import org.errsite.indexer.scan.FileScan;
import org.errsite.indexer.scan.Function;

/**
 * One file, cut into slices.
 *
 * @param path from the kernel root
 * @param functions those with constants to be wrapped, in order of their index
 * @param already offsets of eligible constants that are wrapped as it is, ascending
 */
record FileSlices(String path, List<FunctionSlices> functions, List<Integer> already) {

  /**
   * One function.
   *
   * @param index position in {@link FileScan#functions()}
   * @param statements its slices, in order
   * @param missing how many eligible constants the slices lack; 0 for all but the oddest code
   */
  record FunctionSlices(int index, List<StatementSlice> statements, int missing) {}

  /**
   * One statement.
   *
   * @param key of the slice
   * @param origins offset in the file of each of the slice's constants
   */
  record StatementSlice(Slice slice, String key, List<Integer> origins) {}

  /** Cuts a file. */
  static FileSlices of(byte[] source, FileScan scan, Eligibility eligibility) {
    NavigableSet<Integer> eligible = new TreeSet<>();
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    List<Integer> already = new ArrayList<>();
    for (Constant constant : scan.constants()) {
      if (!eligibility.eligible(scan.path(), constant)) {
        continue;
      }
      if (inErr(source, constant.offset())) {
        already.add(constant.offset());
      } else {
        eligible.add(constant.offset());
        counts.merge(constant.functionIndex(), 1, Integer::sum);
      }
    }
    List<FunctionSlices> functions = new ArrayList<>();
    counts.forEach(
        (index, count) -> {
          Function function = scan.functions().get(index);
          List<StatementSlice> statements =
              Slice.cut(source, function.bodyStart(), bodyLast(source, function), eligible).stream()
                  .map(p -> new StatementSlice(p.slice(), p.slice().key(), p.origins()))
                  .toList();
          int found = statements.stream().mapToInt(s -> s.origins().size()).sum();
          functions.add(new FunctionSlices(index, statements, count - found));
        });
    return new FileSlices(scan.path(), functions, List.copyOf(already));
  }

  /** The slices of all functions, in order. */
  Stream<StatementSlice> statements() {
    return functions.stream().flatMap(function -> function.statements().stream());
  }

  /** Offset of the closing brace, or of the end where there is none. */
  private static int bodyLast(byte[] source, Function function) {
    int last = function.bodyEnd() - 1;
    return source[last] == '}' ? last : function.bodyEnd();
  }

  /** Whether {@code ERR(} or {@code ERR_NOTE(} stands before an offset. */
  private static boolean inErr(byte[] source, int offset) {
    int at = backOverSpace(source, offset);
    if (at == 0 || source[at - 1] != '(') {
      return false;
    }
    int end = backOverSpace(source, at - 1);
    int from = end;
    while (from > 0 && TokenCursor.isWord(source[from - 1])) {
      from--;
    }
    return TokenCursor.is(source, from, end, "ERR")
        || TokenCursor.is(source, from, end, "ERR_NOTE");
  }

  private static int backOverSpace(byte[] source, int offset) {
    int at = offset;
    while (at > 0 && source[at - 1] >= 0 && source[at - 1] <= ' ') {
      at--;
    }
    return at;
  }

  /**
   * What became of the file.
   *
   * @param known results by key, those of all its slices among them
   */
  PassResult result(Map<String, SliceResult> known) {
    List<Integer> wrapped = new ArrayList<>();
    List<Trouble> troubles = new ArrayList<>();
    for (FunctionSlices function : functions) {
      for (StatementSlice statement : function.statements()) {
        SliceResult result = known.get(statement.key());
        result.wrapped().forEach(ordinal -> wrapped.add(statement.origins().get(ordinal)));
      }
      trouble(function, known).ifPresent(troubles::add);
    }
    wrapped.sort(null);
    return new PassResult(path, List.copyOf(wrapped), already, List.copyOf(troubles));
  }

  /** The first in a function. */
  private static Optional<Trouble> trouble(
      FunctionSlices function, Map<String, SliceResult> known) {
    int index = function.index();
    Optional<Trouble> missing =
        function.missing() > 0
            ? Optional.of(new Trouble(index, RunEnd.NOT_MATCHED, ""))
            : Optional.empty();
    return function.statements().stream()
        .map(statement -> known.get(statement.key()))
        .flatMap(r -> r.end().map(end -> new Trouble(index, end, r.text())).stream())
        .findFirst()
        .or(() -> missing);
  }
}
