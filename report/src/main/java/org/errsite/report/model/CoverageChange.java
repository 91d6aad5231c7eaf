// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.model;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.errsite.indexer.index.Site;

/**
 * What the coverage of one part of a kernel was in a release and is in another.
 *
 * @param name of the part
 */
public record CoverageChange(String name, Tally before, Tally after) {
  /** One a value that a field has in either, by name. */
  public static List<CoverageChange> by(
      Function<Site, String> field, List<Site> before, List<Site> after) {
    Map<String, Tally> old = tallies(field, before);
    Map<String, Tally> now = tallies(field, after);
    SortedSet<String> names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    return names.stream()
        .map(
            name ->
                new CoverageChange(
                    name, old.getOrDefault(name, Tally.NONE), now.getOrDefault(name, Tally.NONE)))
        .toList();
  }

  private static Map<String, Tally> tallies(Function<Site, String> field, List<Site> sites) {
    return Groups.by(field, sites).stream()
        .collect(Collectors.toMap(Groups.Group::name, Groups.Group::tally));
  }

  /** How many more are found; fewer when below 0. */
  public int moreFound() {
    return after.found() - before.found();
  }

  /** How many more are instrumented; fewer when below 0. */
  public int moreInstrumented() {
    return after.instrumented() - before.instrumented();
  }

  /** How many more are found and not instrumented; fewer when below 0. */
  public int moreLeft() {
    return left(after) - left(before);
  }

  private static int left(Tally tally) {
    return tally.found() - tally.instrumented();
  }
}
