// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Deals slices out to processes, in their order: large batches first, so that starting processes
 * costs little, and ever smaller ones, so that all processes end together.
 */
final class Batches {
  /** A second or two of Coccinelle's time, of which a tenth goes into its start. */
  private static final int MOST_BYTES = 128_000;

  private static final int LEAST_BYTES = 12_000;

  /** Every function takes its time, however short; about as much as that many bytes of it. */
  private static final long BYTES_FOR_FUNCTION = 100;

  private Batches() {}

  /**
   * The batches, in the order they should begin in.
   *
   * @param jobs how many run side by side, 1 or more
   */
  static List<List<Slice>> of(Collection<Slice> slices, int jobs) {
    long left = slices.stream().mapToLong(Batches::weight).sum();
    List<List<Slice>> batches = new ArrayList<>();
    List<Slice> open = new ArrayList<>();
    long room = room(left, jobs);
    for (Slice slice : slices) {
      open.add(slice);
      room -= weight(slice);
      left -= weight(slice);
      if (room <= 0) {
        batches.add(open);
        open = new ArrayList<>();
        room = room(left, jobs);
      }
    }
    if (!open.isEmpty()) {
      batches.add(open);
    }
    return batches;
  }

  private static long weight(Slice slice) {
    return BYTES_FOR_FUNCTION + slice.text().length();
  }

  private static long room(long left, int jobs) {
    return Math.max(LEAST_BYTES, Math.min(MOST_BYTES, left / (2L * jobs)));
  }
}
