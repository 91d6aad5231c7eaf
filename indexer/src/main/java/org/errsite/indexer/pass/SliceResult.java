// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What became of one slice.
 *
 * @param wrapped ordinals of the constants Coccinelle wrapped, ascending
 * @param end what went wrong; empty when all were wrapped at once
 * @param text what Coccinelle said of that, one line; empty where it said nothing
 */
record SliceResult(List<Integer> wrapped, Optional<RunEnd> end, String text) {
  private static final Set<RunEnd> PASSING = Set.of(RunEnd.TIME_LIMIT, RunEnd.CRASHED);

  /** When all were wrapped. */
  static SliceResult complete(List<Integer> wrapped) {
    return new SliceResult(wrapped, Optional.empty(), "");
  }

  /**
   * Whether it would be the same next time: a time limit says much of the machine, and a process
   * may have died of a signal that was meant for all of us.
   */
  boolean isLasting() {
    return end.filter(PASSING::contains).isEmpty();
  }
}
