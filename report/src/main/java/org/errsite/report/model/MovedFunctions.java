// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.errsite.indexer.index.Site;
import org.errsite.report.model.SiteMatcher.Place;

/**
 * Finds where sites went that are no longer in their function: pairs a function of the first
 * release with one of the second when what is left of their sites has enough in common.
 *
 * <p>Each site in common weighs as many bits as it is rare. An errno under a guard that both
 * releases have once weighs most, 17 bits in a whole kernel; {@code ENOMEM} under {@code !p} half
 * of it. How much of that is asked for depends on what else the functions have in common: hardly
 * anything of the same name where no other function has it; one rare site or two common ones within
 * a file or under a common name; more than any one site can weigh from anywhere to anywhere.
 */
final class MovedFunctions {
  private static final double BY_NAME = 0.1;
  private static final double NEAR = 0.7;
  private static final double FAR = 1.4;

  /** A guard that so many have is no way to find a function. */
  private static final int COMMON = 200;

  private final Map<Place, List<Site>> gone = new LinkedHashMap<>();
  private final Map<Place, List<Site>> come = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Set<String>> filesOfName = new HashMap<>();
  private final int all;
  private final double most;

  private record Pair(Place before, Place after) {}

  private record Weighed(Pair pair, double weight) {}

  /** With every site of both releases, as what is rare there tells most. */
  MovedFunctions(List<Site> before, List<Site> after) {
    all = before.size() + after.size();
    most = bits(2);
    count(before, "<");
    count(after, ">");
  }

  private void count(List<Site> sites, String release) {
    for (Site site : sites) {
      counts.merge(PlaceMatcher.key(site), 1, Integer::sum);
      filesOfName
          .computeIfAbsent(release + site.function(), name -> new HashSet<>())
          .add(site.file());
    }
  }

  /** Adds what was left over within a function. */
  void add(List<Site> left, List<Site> right) {
    left.forEach(s -> gone.computeIfAbsent(Place.of(s), place -> new ArrayList<>()).add(s));
    right.forEach(s -> come.computeIfAbsent(Place.of(s), place -> new ArrayList<>()).add(s));
  }

  /** Of all that was added. */
  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    List<Weighed> pairs = new ArrayList<>();
    for (Pair pair : candidates()) {
      pairs.add(new Weighed(pair, weight(pair)));
    }
    pairs.sort(
        Comparator.comparingDouble((Weighed w) -> asked(w.pair()) - w.weight())
            .thenComparing(w -> w.pair().before().toString())
            .thenComparing(w -> w.pair().after().toString()));
    for (Weighed weighed : pairs) {
      // Others may have taken some of its sites by now.
      if (weight(weighed.pair()) >= asked(weighed.pair())) {
        take(weighed.pair(), changes);
      }
    }
    gone.values().forEach(sites -> sites.forEach(site -> changes.add(Change.removed(site))));
    come.values().forEach(sites -> sites.forEach(site -> changes.add(Change.added(site))));
    return changes;
  }

  /** Functions of one name, and functions with a site in common that is not everywhere. */
  private Set<Pair> candidates() {
    Map<String, List<Place>> byName = new HashMap<>();
    Map<String, Set<Place>> byKey = new HashMap<>();
    come.forEach(
        (place, sites) -> {
          byName.computeIfAbsent(place.function(), name -> new ArrayList<>()).add(place);
          for (Site site : sites) {
            byKey.computeIfAbsent(PlaceMatcher.key(site), key -> new HashSet<>()).add(place);
          }
        });
    Set<Pair> pairs = new HashSet<>();
    gone.forEach(
        (place, sites) -> {
          if (!place.function().isEmpty()) {
            byName
                .getOrDefault(place.function(), List.of())
                .forEach(other -> pairs.add(new Pair(place, other)));
          }
          for (Site site : sites) {
            for (Place other : byKey.getOrDefault(PlaceMatcher.key(site), Set.of())) {
              boolean tells = !site.guard().isEmpty() && count(site) <= COMMON;
              if (tells || other.file().equals(place.file())) {
                pairs.add(new Pair(place, other));
              }
            }
          }
        });
    pairs.removeIf(pair -> pair.before().equals(pair.after()));
    return pairs;
  }

  private int count(Site site) {
    return counts.get(PlaceMatcher.key(site));
  }

  /** What they have in common, in bits; -1 where they have nothing in common. */
  private double weight(Pair pair) {
    Map<String, Integer> there = new HashMap<>();
    come.getOrDefault(pair.after(), List.of())
        .forEach(site -> there.merge(PlaceMatcher.key(site), 1, Integer::sum));
    double weight = 0;
    boolean any = false;
    for (Site site : gone.getOrDefault(pair.before(), List.of())) {
      if (there.merge(PlaceMatcher.key(site), -1, Integer::sum) >= 0) {
        weight += bits(count(site));
        any = true;
      }
    }
    return any ? weight : -1;
  }

  private double bits(int count) {
    return Math.log((double) Math.max(all, count) / count) / Math.log(2);
  }

  private double asked(Pair pair) {
    String name = pair.before().function();
    boolean sameName = !name.isEmpty() && name.equals(pair.after().function());
    if (sameName
        && filesOfName.get("<" + name).size() == 1
        && filesOfName.get(">" + name).size() == 1) {
      return BY_NAME * most;
    }
    boolean near = sameName || pair.before().file().equals(pair.after().file());
    return (near ? NEAR : FAR) * most;
  }

  private void take(Pair pair, List<Change> changes) {
    PlaceMatcher within = new PlaceMatcher(gone.get(pair.before()), come.get(pair.after()));
    changes.addAll(within.same());
    changes.addAll(within.guardChanged());
    gone.put(pair.before(), within.gone());
    come.put(pair.after(), within.come());
  }
}
