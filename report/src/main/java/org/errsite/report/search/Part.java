// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.search;

import java.util.ArrayList;
import java.util.List;
import org.errsite.indexer.index.Site;

/**
 * Sites that are searched together, numbered from 0 in order of file and line.
 *
 * @param name of its pieces
 * @param sites each with its number in the release
 */
record Part(String name, List<Numbered> sites) {
  /**
   * A site.
   *
   * @param number in the release, from 0 in order of file and line
   */
  record Numbered(int number, Site site) {}

  /** Numbers at which a file begins, and how many sites there are behind the last. */
  List<Integer> files() {
    return starts(false);
  }

  /** Numbers at which a function begins, and how many sites there are behind the last. */
  List<Integer> functions() {
    return starts(true);
  }

  private List<Integer> starts(boolean functions) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < sites.size(); i++) {
      Site site = sites.get(i).site();
      Site last = i == 0 ? null : sites.get(i - 1).site();
      boolean same =
          last != null
              && last.file().equals(site.file())
              && (!functions || last.function().equals(site.function()));
      if (!same) {
        starts.add(i);
      }
    }
    starts.add(sites.size());
    return starts;
  }
}
