// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the kernel calls the things that people ask for, from {@code synonyms.txt}. */
final class Synonyms {
  private final Map<String, Set<String>> others = new TreeMap<>();

  /** The table that comes with the program. */
  Synonyms() {
    for (String line : Table.lines("synonyms.txt")) {
      List<String> group = new ArrayList<>();
      for (String word : line.split(" ", -1)) {
        group.add(Words.stem(word));
      }
      for (String word : group) {
        Set<String> rest = others.computeIfAbsent(word, w -> new LinkedHashSet<>());
        rest.addAll(group);
        rest.remove(word);
      }
    }
  }

  /** Every term that has others, with these. */
  Map<String, Set<String>> all() {
    return Collections.unmodifiableMap(others);
  }

  /** Terms that may stand for a term, without itself; empty where there are none. */
  Set<String> of(String term) {
    return others.getOrDefault(term, Set.of());
  }
}
