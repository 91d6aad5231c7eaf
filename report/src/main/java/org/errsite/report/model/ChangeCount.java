// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.model;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How many sites changed in which way. */
public record ChangeCount(int added, int removed, int moved, int guardChanged) {

  /** Of these. */
  public static ChangeCount of(Collection<Change> changes) {
    Map<Change.Kind, Integer> counts = new EnumMap<>(Change.Kind.class);
    changes.forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
    return new ChangeCount(
        counts.getOrDefault(Change.Kind.ADDED, 0),
        counts.getOrDefault(Change.Kind.REMOVED, 0),
        counts.getOrDefault(Change.Kind.MOVED, 0),
        counts.getOrDefault(Change.Kind.GUARD_CHANGED, 0));
  }

  /** Of all that these count. */
  public static ChangeCount sum(Collection<ChangeCount> counts) {
    return new ChangeCount(
        counts.stream().mapToInt(ChangeCount::added).sum(),
        counts.stream().mapToInt(ChangeCount::removed).sum(),
        counts.stream().mapToInt(ChangeCount::moved).sum(),
        counts.stream().mapToInt(ChangeCount::guardChanged).sum());
  }

  /** All of them. */
  public int all() {
    return added + removed + moved + guardChanged;
  }
}
