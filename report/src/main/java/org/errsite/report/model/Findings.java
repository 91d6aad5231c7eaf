// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.errsite.indexer.calls.Ways;
import org.errsite.indexer.index.Site;

/** What can come out of the system calls of a release, and how they get to each site. */
public final class Findings {
  private static final SortedMap<Integer, SiteWay> NONE = Collections.emptySortedMap();

  private final Ways ways;
  private final List<CallErrors> calls;

  /** By the site's id, the ways by their ranks. */
  private final Map<String, SortedMap<Integer, SiteWay>> near = new HashMap<>();

  /**
   * Joins what was found.
   *
   * @param calls in order of their names
   */
  public Findings(Ways ways, List<CallErrors> calls) {
    this.ways = ways;
    this.calls = List.copyOf(calls);
    for (CallErrors call : calls) {
      for (CallErrors.Near one : call.near()) {
        near.computeIfAbsent(one.site().id(), id -> new TreeMap<>()).put(one.rank(), one.way());
      }
    }
  }

  /** System calls, by name. */
  public List<CallErrors> calls() {
    return calls;
  }

  /**
   * Ways to a site from the system calls nearest to it, nearest first; empty where none gets there.
   * Where the error is not seen to come back, only the first.
   */
  public List<SiteWay> waysTo(Site site) {
    List<SiteWay> all = new ArrayList<>();
    SiteWay.nearest(ways, site).ifPresent(all::add);
    all.addAll(near.getOrDefault(site.id(), NONE).values());
    return all;
  }
}
