// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.errsite.indexer.scan.FileCode;
import org.errsite.indexer.scan.Row;

/** Which functions serve what has a name: files below /proc, options, commands. */
final class Handlers {
  /** A name that so many have tells nothing. */
  private static final int MOST = 200;

  private final Symbols symbols;
  private final Map<String, List<String>> shared = new HashMap<>();

  Handlers(Symbols symbols) {
    this.symbols = symbols;
  }

  /** Numbers of the functions by name. */
  Map<String, Set<Integer>> of(List<FileCode> files) {
    files.forEach(file -> file.holders().forEach(shared::putIfAbsent));
    Map<String, Set<Integer>> handlers = new TreeMap<>();
    for (FileCode file : files) {
      for (Row row : file.rows()) {
        Set<Integer> found = new TreeSet<>();
        row.words().forEach(word -> add(file, word, found));
        if (!found.isEmpty()) {
          handlers.computeIfAbsent(row.name(), n -> new TreeSet<>()).addAll(found);
        }
      }
    }
    handlers.values().removeIf(found -> found.size() > MOST);
    return handlers;
  }

  private void add(FileCode file, String word, Set<Integer> found) {
    List<String> held = file.holders().getOrDefault(word, shared.getOrDefault(word, List.of()));
    for (String name : held.isEmpty() ? List.of(word) : held) {
      Arrays.stream(symbols.find(file.path(), name)).forEach(found::add);
    }
  }
}
