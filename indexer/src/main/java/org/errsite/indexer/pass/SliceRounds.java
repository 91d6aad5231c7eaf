// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds out what becomes of slices. First many are shown in one unit; only what comes back complete
 * counts. All others are shown once more, each by itself; last, constant by constant, those that
 * Coccinelle does not parse. So a result is the same whatever stood beside the slice, and one bad
 * statement costs one statement.
 */
final class SliceRounds {
  /** Larger units gain nothing more, and one bad slice costs all of them another run. */
  private static final int SLICES_IN_UNIT = 40;

  private static final int BYTES_IN_UNIT = 8_000;

  private final SpatchRunner runner;

  SliceRounds(SpatchRunner runner) {
    this.runner = runner;
  }

  /** What a run told of one slice. */
  private record Seen(Set<Integer> wrapped, boolean parsed, Optional<RunEnd> failure, String text) {

    static Seen of(Unit.Part part, Outcome outcome) {
      return new Seen(
          new TreeSet<>(part.wrapped(outcome.wraps())),
          part.parsed(outcome.wraps()),
          outcome.failure(),
          outcome.text());
    }

    boolean complete(Slice slice) {
      return parsed && wrapped.size() == slice.places().size();
    }
  }

  /** Results in the order of the slices. */
  List<SliceResult> run(List<Slice> slices) throws IOException, InterruptedException {
    List<Seen> seen = show(slices);
    List<Slice> single = new ArrayList<>();
    for (int i = 0; i < slices.size(); i++) {
      single.addAll(singles(slices.get(i), seen.get(i)));
    }
    List<Seen> singlesSeen = show(single);
    List<SliceResult> results = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < slices.size(); i++) {
      int to = from + singles(slices.get(i), seen.get(i)).size();
      results.add(join(slices.get(i), seen.get(i), singlesSeen.subList(from, to)));
      from = to;
    }
    return results;
  }

  /** What is left to try when a slice of several constants was not parsed. */
  private static List<Slice> singles(Slice slice, Seen seen) {
    List<Slice> singles = new ArrayList<>();
    int count = slice.places().size();
    for (int i = 0; i < count && count > 1 && !seen.parsed(); i++) {
      singles.add(slice.only(i));
    }
    return singles;
  }

  private static SliceResult join(Slice slice, Seen whole, List<Seen> singles) {
    Set<Integer> wrapped = new TreeSet<>(whole.wrapped());
    boolean parsed = whole.parsed();
    Seen failed = whole;
    for (int i = 0; i < singles.size(); i++) {
      parsed |= singles.get(i).parsed();
      if (singles.get(i).wrapped().contains(0)) {
        wrapped.add(i);
      }
      failed = failed.failure().isEmpty() ? singles.get(i) : failed;
    }
    Optional<RunEnd> end = failed.failure();
    if (end.isEmpty() && wrapped.size() < slice.places().size()) {
      end = Optional.of(parsed ? RunEnd.NOT_MATCHED : RunEnd.NOT_PARSED);
    }
    return new SliceResult(List.copyOf(wrapped), end, failed.text());
  }

  /** Shows slices together, then what was not complete by itself. */
  private List<Seen> show(List<Slice> slices) throws IOException, InterruptedException {
    List<Seen> seen = new ArrayList<>(showUnits(units(slices)));
    List<Integer> again = new ArrayList<>();
    for (int i = 0; i < slices.size(); i++) {
      if (!seen.get(i).complete(slices.get(i))) {
        again.add(i);
      }
    }
    List<Seen> alone = showUnits(again.stream().map(i -> Unit.of(List.of(slices.get(i)))).toList());
    for (int i = 0; i < again.size(); i++) {
      seen.set(again.get(i), alone.get(i));
    }
    return seen;
  }

  private List<Seen> showUnits(List<Unit> units) throws IOException, InterruptedException {
    List<Outcome> outcomes = runner.run(units);
    List<Seen> seen = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      for (Unit.Part part : units.get(i).parts()) {
        seen.add(Seen.of(part, outcomes.get(i)));
      }
    }
    return seen;
  }

  private static List<Unit> units(List<Slice> slices) {
    List<Unit> units = new ArrayList<>();
    List<Slice> open = new ArrayList<>();
    int bytes = 0;
    for (Slice slice : slices) {
      if (open.size() == SLICES_IN_UNIT || bytes > BYTES_IN_UNIT) {
        units.add(Unit.of(open));
        open.clear();
        bytes = 0;
      }
      open.add(slice);
      bytes += slice.text().length();
    }
    if (!open.isEmpty()) {
      units.add(Unit.of(open));
    }
    return units;
  }
}
