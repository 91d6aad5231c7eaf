// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.pass.Status;
import org.errsite.indexer.scan.Kind;

/**
 * What ranking and facets need of every site of a part: one column behind the other, because each
 * is compressed best by itself.
 */
final class Columns {
  private final Map<String, Integer> files;
  private final Map<String, Integer> errnos;
  private final Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
  private final Map<Status, Integer> statuses = new EnumMap<>(Status.class);

  /**
   * Of one release.
   *
   * @param files numbers of its files, in their order
   * @param errnos numbers of its error names
   */
  Columns(Map<String, Integer> files, Map<String, Integer> errnos) {
    this.files = files;
    this.errnos = errnos;
    for (Kind kind : Kind.values()) {
      kinds.put(kind, kinds.size());
    }
    for (Status status : Status.values()) {
      statuses.put(status, statuses.size());
    }
  }

  /**
   * How many sites, files and functions; then of each file its number and how many sites it has; of
   * each function how many sites it has; of each site its number in the release, its errno, and its
   * kind, status and eagerness in one number.
   */
  byte[] of(Part part) {
    List<Part.Numbered> sites = part.sites();
    List<Integer> starts = part.files();
    List<Integer> functions = part.functions();
    Bytes out = new Bytes();
    out.number(sites.size()).number(starts.size() - 1).number(functions.size() - 1);
    List<Integer> firsts = starts.subList(0, starts.size() - 1);
    out.ascending(firsts.stream().map(at -> files.get(sites.get(at).site().file())).toList());
    lengths(out, starts);
    lengths(out, functions);
    out.ascending(sites.stream().map(Part.Numbered::number).toList());
    sites.forEach(each -> out.number(errnos.get(each.site().errno())));
    sites.forEach(each -> out.number(use(each.site())));
    return out.toArray();
  }

  private static void lengths(Bytes out, List<Integer> starts) {
    for (int i = 1; i < starts.size(); i++) {
      out.number(starts.get(i) - starts.get(i - 1));
    }
  }

  private int use(Site site) {
    int state = kinds.get(site.kind()) * statuses.size() + statuses.get(site.status());
    return state * 2 + (site.eager() ? 1 : 0);
  }
}
