// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.errsite.indexer.index.Site;

/** Finds every site of a release again in another one; {@link ReleaseDiff} says by what. */
final class SiteMatcher {
  private final List<Change> changes = new ArrayList<>();
  private final List<Change> shifted = new ArrayList<>();
  private final List<Change> restated = new ArrayList<>();
  private int same;

  /** A definition, or the file level of a file, where the function is empty. */
  record Place(String file, String function) {
    static Place of(Site site) {
      return new Place(site.file(), site.function());
    }
  }

  /**
   * Matches them.
   *
   * @param before every site of the first release, in order of file and line
   * @param after likewise of the second
   */
  SiteMatcher(List<Site> before, List<Site> after) {
    Map<Place, List<Site>> old = byPlace(before);
    Map<Place, List<Site>> now = byPlace(after);
    MovedFunctions moved = new MovedFunctions(before, after);
    for (Map.Entry<Place, List<Site>> place : old.entrySet()) {
      List<Site> there = now.getOrDefault(place.getKey(), List.of());
      PlaceMatcher within = new PlaceMatcher(place.getValue(), there);
      within.same().forEach(this::keep);
      changes.addAll(within.guardChanged());
      moved.add(within.gone(), within.come());
    }
    now.forEach(
        (place, sites) -> {
          if (!old.containsKey(place)) {
            moved.add(List.of(), sites);
          }
        });
    changes.addAll(moved.changes());
  }

  private static Map<Place, List<Site>> byPlace(List<Site> sites) {
    Map<Place, List<Site>> places = new LinkedHashMap<>();
    for (Site site : sites) {
      places.computeIfAbsent(Place.of(site), place -> new ArrayList<>()).add(site);
    }
    return places;
  }

  private void keep(Change pair) {
    same++;
    if (pair.before().line() != pair.after().line()) {
      shifted.add(pair);
    }
    if (pair.before().status() != pair.after().status()) {
      restated.add(pair);
    }
  }

  /** Of every site that is not the same, in no certain order. */
  List<Change> changes() {
    return changes;
  }

  /** The same on another line, as {@code MOVED}. */
  List<Change> shifted() {
    return shifted;
  }

  /** The same with another status, as {@code MOVED}. */
  List<Change> restated() {
    return restated;
  }

  /** How many are the same, on whatever line. */
  int same() {
    return same;
  }
}
