// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.errsite.indexer.index.SearchRules;
import org.errsite.indexer.index.Site;

/**
 * What only some filters and facets ask for, of all sites of a release in order: columns in which
 * neighbours that are alike are counted.
 */
final class Extras {
  private static final int MOST_SPELLINGS = 20_000;

  private final List<Site> sites;

  /** Of these sites. */
  Extras(List<Site> sites) {
    this.sites = sites;
  }

  /** Names of functions, for {@code function:}. */
  Map<String, Object> functions() {
    return column(Site::function);
  }

  /** Lists of system calls, for {@code syscall:} and its facet. */
  Map<String, Object> syscalls() {
    return column(Site::syscalls);
  }

  /** Why it is not instrumented, and who did where it is, for {@code reason:} and {@code by:}. */
  Map<String, Object> outcomes() {
    return column(site -> List.of(site.reason(), site.by().label()));
  }

  private Map<String, Object> column(Function<Site, Object> value) {
    Map<Object, Integer> numbers = new LinkedHashMap<>();
    List<Integer> which = new ArrayList<>();
    List<Integer> lengths = new ArrayList<>();
    for (Site site : sites) {
      int number = numbers.computeIfAbsent(value.apply(site), v -> numbers.size());
      int last = which.size() - 1;
      if (last >= 0 && which.get(last) == number) {
        lengths.set(last, lengths.get(last) + 1);
      } else {
        which.add(number);
        lengths.add(1);
      }
    }
    Map<String, Object> column = new LinkedHashMap<>();
    column.put("values", numbers.keySet());
    column.put("which", which);
    column.put("lengths", lengths);
    return column;
  }

  /** Numbers of sites by the first digit of their id and the rest of it, for {@code id:}. */
  Map<String, Map<String, List<Integer>>> ids() {
    Map<String, Map<String, List<Integer>>> ids = new TreeMap<>();
    for (int i = 0; i < sites.size(); i++) {
      String id = sites.get(i).id();
      ids.computeIfAbsent(id.substring(0, 1), digit -> new TreeMap<>())
          .computeIfAbsent(id.substring(1), rest -> new ArrayList<>())
          .add(i);
    }
    return ids;
  }

  /** Words as they are spelled, the commonest first, for what was probably meant. */
  List<String> spellings() {
    Map<String, Integer> counts = new HashMap<>();
    for (Site site : sites) {
      List<String> texts =
          List.of(site.file(), site.function(), site.guard(), site.comment(), site.subsystem());
      String text = String.join(" ", texts) + " " + String.join(" ", site.syscalls());
      SearchRules.spelled(text).forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 1 && entry.getKey().length() > 2)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_SPELLINGS)
        .map(Map.Entry::getKey)
        .collect(Collectors.toList());
  }
}
