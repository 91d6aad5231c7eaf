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
 * counts. All others are shown once more, each by itself. So a result is the same whatever stood
 * beside the slice, and one bad statement costs one statement.
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

    SliceResult result(Slice slice) {
      boolean missing = wrapped.size() < slice.places().size();
      Optional<RunEnd> end =
          missing
              ? failure.or(() -> Optional.of(parsed ? RunEnd.NOT_MATCHED : RunEnd.NOT_PARSED))
              : failure;
      return new SliceResult(List.copyOf(wrapped), end, text);
    }
  }

  /** Results in the order of the slices. */
  List<SliceResult> run(List<Slice> slices) throws IOException, InterruptedException {
    List<Seen> seen = show(slices);
    List<SliceResult> results = new ArrayList<>();
    for (int i = 0; i < slices.size(); i++) {
      results.add(seen.get(i).result(slices.get(i)));
    }
    return results;
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
