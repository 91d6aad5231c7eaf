// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.pass.Status;
import org.errsite.indexer.scan.Kind;

/**
 * What ranking and facets need of sites: one column behind the other, because each is compressed
 * best by itself.
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
   * How many files and functions; then of each file and of each function how many sites it has.
   *
   * @param all sites of the release
   */
  static byte[] runs(Part all) {
    Bytes out = new Bytes();
    out.number(all.files().count()).number(all.functions().count());
    for (Runs runs : List.of(all.files(), all.functions())) {
      for (int length : runs.lengths()) {
        out.number(length);
      }
    }
    return out.toArray();
  }

  /**
   * How many sites; their numbers in the release; of each its errno, and its kind, status and
   * eagerness in one number.
   *
   * @param errnos numbers of the release's error names
   */
  static byte[] of(Part part, List<Site> sites, Map<String, Integer> errnos) {
    List<Integer> numbers = IntStream.range(0, part.size()).mapToObj(part::number).toList();
    Bytes out = new Bytes().number(part.size()).ascending(numbers);
    numbers.forEach(number -> out.number(errnos.get(sites.get(number).errno())));
    numbers.forEach(number -> out.number(use(sites.get(number))));
    return out.toArray();
  }

  private static int use(Site site) {
    int state = KINDS.get(site.kind()) * STATUSES.size() + STATUSES.get(site.status());
    return state * 2 + (site.eager() ? 1 : 0);
  }
}
