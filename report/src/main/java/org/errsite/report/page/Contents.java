// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.page;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.errsite.indexer.index.ReleaseInfo;
import org.errsite.indexer.index.Site;
import org.errsite.report.model.Directory;
import org.errsite.report.model.Release;
import org.errsite.report.model.Tally;

/**
 * What pages outside a release have to know of it; kept beside its pages, so that it can be linked
 * to without its index.
 *
 * @param info the release as a whole
 * @param tally of its sites
 * @param files those that have sites, sorted
 * @param errnos those that have sites, sorted
 * @param syscalls those that have a page, sorted
 * @param parts of each file with several pages the first lines of these, 1-based
 */
public record Contents(
    ReleaseInfo info,
    Tally tally,
    List<String> files,
    List<String> errnos,
    List<String> syscalls,
    Map<String, List<Integer>> parts) {

  /** Of a release that will be rendered. */
  public static Contents of(
      Release release, Directory root, List<String> syscalls, Map<String, List<Integer>> parts) {
    TreeSet<String> files = new TreeSet<>();
    TreeSet<String> errnos = new TreeSet<>();
    for (Site site : release.sites()) {
      files.add(site.file());
      errnos.add(site.errno());
    }
    return new Contents(
        release.info(),
        root.tally(),
        List.copyOf(files),
        List.copyOf(errnos),
        List.copyOf(new TreeSet<>(syscalls)),
        parts);
  }
}
