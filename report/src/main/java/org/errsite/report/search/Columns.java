// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.pass.Status;
import org.errsite.indexer.scan.Kind;

/**
 * What ranking and facets need of every site of a release: one column behind the other, because
 * each is compressed best by itself.
 */
final class Columns {
  private static final Map<Kind, Integer> KINDS = new EnumMap<>(Kind.class);
  private static final Map<Status, Integer> STATUSES = new EnumMap<>(Status.class);

  static {
    for (Kind kind : Kind.values()) {
      KINDS.put(kind, KINDS.size());
    }
    for (Status status : Status.values()) {
      STATUSES.put(status, STATUSES.size());
    }
  }

  private Columns() {}

  /**
   * How many files and functions; then of each file and of each function how many sites it has; of
   * each site its errno, and its kind, status and eagerness in one number.
   *
   * @param all sites of the release
   * @param errnos numbers of its error names
   */
  static byte[] of(Part all, List<Site> sites, Map<String, Integer> errnos) {
    Bytes out = new Bytes();
    out.number(all.files().count()).number(all.functions().count());
    for (Runs runs : List.of(all.files(), all.functions())) {
      for (int length : runs.lengths()) {
        out.number(length);
      }
    }
    sites.forEach(site -> out.number(errnos.get(site.errno())));
    sites.forEach(site -> out.number(use(site)));
    return out.toArray();
  }

  private static int use(Site site) {
    int state = KINDS.get(site.kind()) * STATUSES.size() + STATUSES.get(site.status());
    return state * 2 + (site.eager() ? 1 : 0);
  }
}
