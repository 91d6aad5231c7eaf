// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.model;

import java.util.Collection;
import java.util.EnumMap;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.pass.Status;

/**
 * How many sites have which status.
 *
 * @param instrumented wrapped by the pass
 * @param eligible should be wrapped and are not
 * @param skipped must not be wrapped
 */
public record Tally(int instrumented, int eligible, int skipped) {
  /** Of nothing. */
  public static final Tally NONE = new Tally(0, 0, 0);

  /** Of these sites. */
  public static Tally of(Collection<Site> sites) {
    EnumMap<Status, Integer> counts = new EnumMap<>(Status.class);
    for (Site site : sites) {
      counts.merge(site.status(), 1, Integer::sum);
    }
    return new Tally(
        counts.getOrDefault(Status.INSTRUMENTED, 0),
        counts.getOrDefault(Status.ELIGIBLE, 0),
        counts.getOrDefault(Status.SKIPPED, 0));
  }

  /** All of them. */
  public int found() {
    return instrumented + eligible + skipped;
  }

  /** Of both together. */
  public Tally plus(Tally other) {
    return new Tally(
        instrumented + other.instrumented, eligible + other.eligible, skipped + other.skipped);
  }
}
