// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.errsite.indexer.calls.Reach;
import org.errsite.indexer.calls.Reaches;
import org.errsite.indexer.calls.Trust;
import org.errsite.indexer.calls.Trusts;
import org.errsite.indexer.calls.Ways;
import org.errsite.indexer.index.Site;

/** Finds the errors that can come out of system calls. Safe for use by several threads at once. */
public final class ErrorFinder {
  /** So many system calls are shown with a site. */
  private static final int NEAREST_CALLS = 3;

  private final Ways ways;
  private final Reaches reaches;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Place> places = new ArrayList<>();

  /**
   * A site whose error its function can return.
   *
   * @param function its number
   * @param errno that a program sees, or as written where none sees it
   * @param own whether none sees it
   * @param nearest numbers of the system calls nearest to it
   */
  record Place(Site site, int function, String errno, boolean own, List<Integer> nearest) {}

  /** Of one release and its ways. */
  public ErrorFinder(Release release, Ways ways) {
    this.ways = ways;
    reaches = new Reaches(ways);
    for (String name : ways.systemCalls()) {
      numbers.put(name, numbers.size());
    }
    Errnos errnos = new Errnos(release.info().errnos());
    for (Site site : release.sites()) {
      int function = ways.function(site.file(), site.function(), site.line());
      if (function >= 0
          && site.kind().isBorn()
          && ways.isReturned(function, site.errno(), site.line())) {
        Optional<String> seen = errnos.seen(site.errno());
        String errno = seen.orElse(site.errno());
        places.add(new Place(site, function, errno, seen.isEmpty(), nearest(site)));
      }
    }
  }

  private List<Integer> nearest(Site site) {
    return site.syscalls().stream().map(name -> numbers.getOrDefault(name, -1)).toList();
  }

  /** What can come out of one system call. */
  public CallErrors of(String syscall) {
    int number = numbers.get(syscall);
    Reach reach = reaches.from(syscall);
    Trusts trusts = Trusts.from(ways, syscall);
    Map<String, Gathered> gathered = new TreeMap<>();
    List<CallErrors.Near> near = new ArrayList<>();
    for (Place place : places) {
      Reach.Route route = reach.back(place.function());
      if (route == null) {
        continue;
      }
      int rank = place.nearest().indexOf(number);
      if (rank > 0 && rank < NEAREST_CALLS) {
        near.add(new CallErrors.Near(place.site(), rank, way(syscall, reach, route)));
      }
      // As for the explainer, a site that few other calls get to is up to two calls nearer.
      double remoteness = route.calls() - (rank < 0 ? 0 : 2.0 / (1 + rank));
      Trust trust = trusts.of(place.function(), place.site().errno()).orElse(Trust.FAR);
      gathered
          .computeIfAbsent(place.errno(), errno -> new Gathered())
          .add(place, route, remoteness, trust);
    }
    List<CallErrors.Found> found = new ArrayList<>();
    gathered.forEach(
        (errno, sites) -> found.add(sites.found(errno, route -> way(syscall, reach, route))));
    return new CallErrors(syscall, List.copyOf(found), List.copyOf(near));
  }

  private SiteWay way(String syscall, Reach reach, Reach.Route route) {
    return new SiteWay(
        syscall,
        ways.graph(),
        reach.functions(route).stream().mapToInt(i -> i).toArray(),
        route.returns());
  }
}
