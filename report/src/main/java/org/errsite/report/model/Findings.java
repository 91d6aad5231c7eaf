// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.errsite.indexer.calls.Outcomes;
import org.errsite.indexer.calls.Ways;
import org.errsite.indexer.index.Site;

/** What can come out of the system calls of a release, and how they get to each site. */
public final class Findings {
  private static final SortedMap<Integer, SiteWay> NONE = Collections.emptySortedMap();

  private final Ways ways;
  private final Outcomes outcomes;
  private final List<CallErrors> calls;

  /** Numbers of the functions of each file. */
  private final Map<String, List<Integer>> functions = new HashMap<>();

  /** By the site's id, the ways by their ranks. */
  private final Map<String, SortedMap<Integer, SiteWay>> near = new HashMap<>();

  /**
   * Joins what was found.
   *
   * @param calls in order of their names
   */
  public Findings(Ways ways, List<CallErrors> calls) {
    this.ways = ways;
    outcomes = new Outcomes(ways.graph());
    for (int i = 0; i < ways.graph().functions().size(); i++) {
      String file = ways.graph().functions().get(i).file();
      functions.computeIfAbsent(file, f -> new ArrayList<>()).add(i);
    }
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
   * The errors that can come out of a function.
   *
   * @param sure by its own constants and calls that are sure, sorted by name
   * @param more how many others are unsure: by way of pointers that may hold one of several
   *     functions, or past a caller that replaces them where it sees them
   */
  public record Outcome(List<String> sure, int more) {}

  /** What can come out of the functions of a file, by the line of their names. */
  public Map<Integer, Outcome> outcomesIn(String file) {
    Map<Integer, Outcome> found = new HashMap<>();
    for (int function : functions.getOrDefault(file, List.of())) {
      List<String> sure = outcomes.sure(function);
      int more = outcomes.possible(function).size();
      if (ways.graph().functions().get(function).line() > 0 && sure.size() + more > 0) {
        found.put(ways.graph().functions().get(function).line(), new Outcome(sure, more));
      }
    }
    return found;
  }

  /**
   * Ways to a site from the system calls nearest to it, nearest first; only the first where the
   * error is not seen to come back. Where none gets there, from what else enters the kernel.
   */
  public List<SiteWay> waysTo(Site site) {
    List<SiteWay> all = new ArrayList<>();
    SiteWay.nearest(ways, site).ifPresent(all::add);
    all.addAll(near.getOrDefault(site.id(), NONE).values());
    return all;
  }
}
