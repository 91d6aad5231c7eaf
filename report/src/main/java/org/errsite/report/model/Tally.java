// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.model;

import java.util.Collection;
import java.util.EnumMap;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.pass.By;
import org.errsite.indexer.pass.Status;

/**
 * How many sites have which status.
 *
 * @param byCoccinelle instrumented: Coccinelle wrapped them
 * @param byScan instrumented by what the scan says: Coccinelle passed them over, or cannot do them
 * @param eligible to be instrumented, and the pass has not run
 * @param skipped must not be wrapped
 */
public record Tally(int byCoccinelle, int byScan, int eligible, int skipped) {
  /** Of nothing. */
  public static final Tally NONE = new Tally(0, 0, 0, 0);

  /** Of these sites. */
  public static Tally of(Collection<Site> sites) {
    EnumMap<Status, Integer> counts = new EnumMap<>(Status.class);
    int byScan = 0;
    for (Site site : sites) {
      counts.merge(site.status(), 1, Integer::sum);
      byScan += site.by() == By.SCAN ? 1 : 0;
    }
    return new Tally(
        counts.getOrDefault(Status.INSTRUMENTED, 0) - byScan,
        byScan,
        counts.getOrDefault(Status.ELIGIBLE, 0),
        counts.getOrDefault(Status.SKIPPED, 0));
  }

  /** By either. */
  public int instrumented() {
    return byCoccinelle + byScan;
  }

  /** All of them. */
  public int found() {
    return instrumented() + eligible + skipped;
  }

  /** Of both together. */
  public Tally plus(Tally other) {
    return new Tally(
        byCoccinelle + other.byCoccinelle,
        byScan + other.byScan,
        eligible + other.eligible,
        skipped + other.skipped);
  }
}
