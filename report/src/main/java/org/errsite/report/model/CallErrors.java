// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.model;

import java.util.List;
import org.errsite.indexer.calls.Trust;
import org.errsite.indexer.index.Site;

/**
 * What can come out of one system call, as the source has it.
 *
 * @param syscall its name
 * @param errnos by their names
 * @param near the sites that it is the second or third nearest call of
 */
public record CallErrors(String syscall, List<Found> errnos, List<Near> near) {
  /** The errors that programs see and that do not come by long or unsure ways only. */
  public List<Found> nearErrnos() {
    return errnos.stream().filter(e -> !e.own() && e.trust() != Trust.FAR).toList();
  }

  /**
   * One error and its sites.
   *
   * @param errno as a program sees it, or as written where none sees it
   * @param own whether it is the kernel's own, which no program is meant to see
   * @param trust of the surest way that an error of this name comes back by
   * @param count how many sites there are
   * @param best those by the surest ways, of equally sure ones the nearest; best first
   */
  public record Found(String errno, boolean own, Trust trust, int count, List<Candidate> best) {}

  /** A site that may have given the error, and the way to it. */
  public record Candidate(Site site, SiteWay way) {}

  /**
   * The way to a site that has the call among its nearest.
   *
   * @param rank how many calls are nearer, 1 or more
   */
  public record Near(Site site, int rank, SiteWay way) {}
}
