// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.util.Optional;
import java.util.Set;

/**
 * What became of one unit.
 *
 * @param wraps offsets in the unit's text of what was wrapped; empty when the run failed
 * @param failure how the run ended; empty when it ended well
 * @param text what Coccinelle said of the failure, one line
 */
record Outcome(Set<Integer> wraps, Optional<RunEnd> failure, String text) {
  static Outcome good(Set<Integer> wraps) {
    return new Outcome(wraps, Optional.empty(), "");
  }

  static Outcome bad(RunEnd end, String text) {
    return new Outcome(Set.of(), Optional.of(end), text);
  }
}
