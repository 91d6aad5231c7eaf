// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.errsite.indexer.scan.Constant;
import org.errsite.indexer.scan.FileScan;

/**
 * One file on its way through the pass: first all its functions in one unit; then, alone, those of
 * a run that failed; last, constant by constant, those Coccinelle still did not parse. So one bad
 * function costs one function, and mostly one statement.
 */
final class FileRun {
  private static final int WHOLE_FILE = -1;

  private final FileScan scan;
  private final Units units;
  private final TreeMap<Integer, Set<Integer>> open = new TreeMap<>();
  private final NavigableSet<Integer> already;
  private final TreeSet<Integer> wrapped = new TreeSet<>();
  private final TreeSet<Integer> parsed = new TreeSet<>();
  private final TreeMap<Integer, Trouble> troubles = new TreeMap<>();

  FileRun(byte[] source, FileScan scan, Eligibility eligibility) {
    this.scan = scan;
    TreeSet<Integer> eligible = new TreeSet<>();
    already = new TreeSet<>();
    for (Constant constant : scan.constants()) {
      if (!eligibility.eligible(scan.path(), constant)) {
        continue;
      }
      if (inErr(source, constant.offset())) {
        already.add(constant.offset());
      } else {
        eligible.add(constant.offset());
        open.computeIfAbsent(constant.functionIndex(), i -> new TreeSet<>()).add(constant.offset());
      }
    }
    units = new Units(source, scan, eligible);
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

  /** The unit to begin with; empty when nothing is left to wrap. */
  List<Unit> together() {
    return open.isEmpty() ? List.of() : List.of(units.sliced(List.copyOf(open.keySet())));
  }

  /** A unit for each function of a run that failed. */
  List<Unit> apart() {
    if (!troubles.containsKey(WHOLE_FILE)) {
      return List.of();
    }
    return open.keySet().stream().map(index -> units.sliced(List.of(index))).toList();
  }

  /** A unit for each constant of the functions that were not parsed so far. */
  List<Unit> single() {
    List<Unit> all = new ArrayList<>();
    open.forEach(
        (index, offsets) -> {
          if (!parsed.contains(index)) {
            offsets.forEach(offset -> all.add(units.sliced(index, offset)));
          }
        });
    return all;
  }

  /** Takes in what became of one of the units; {@code alone} says it held one function. */
  void accept(Unit unit, Outcome outcome, boolean alone) {
    if (outcome.failure().isPresent()) {
      int index = alone ? unit.functions().get(0) : WHOLE_FILE;
      troubles.put(index, new Trouble(index, outcome.failure().get(), outcome.text()));
      return;
    }
    for (int offset : outcome.wraps()) {
      Optional.ofNullable(unit.probes().get(offset)).ifPresent(parsed::add);
      Optional.ofNullable(unit.origins().get(offset)).ifPresent(wrapped::add);
    }
    for (int index : unit.functions()) {
      open.computeIfPresent(index, (i, offsets) -> remaining(offsets));
    }
  }

  private Set<Integer> remaining(Set<Integer> offsets) {
    offsets.removeAll(wrapped);
    return offsets.isEmpty() ? null : offsets;
  }

  /** How it ended. */
  PassResult result() {
    List<Trouble> all = new ArrayList<>(troubles.values());
    for (int index : open.keySet()) {
      if (!troubles.containsKey(index)) {
        RunEnd end = parsed.contains(index) ? RunEnd.NOT_MATCHED : RunEnd.NOT_PARSED;
        all.add(new Trouble(index, end, ""));
      }
    }
    all.sort(Comparator.comparingInt(Trouble::functionIndex));
    return new PassResult(scan.path(), List.copyOf(wrapped), List.copyOf(already), all);
  }
}
