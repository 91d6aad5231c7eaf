// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.errsite.indexer.pass.FileSlices.FunctionSlices;
import org.errsite.indexer.pass.FileSlices.StatementSlice;

/**
 * What is known by now: of slices, and of the files they make up. A slice that is known from one
 * file is known in all. For one thread.
 */
final class Ledger {
  private final PassCache cache;
  private final Map<String, SliceResult> known = new HashMap<>();
  private final List<PassResult> results;
  private final Map<String, Slice> wanted = new LinkedHashMap<>();
  private List<Entry> open;
  private int functions;
  private int cached;

  /**
   * One file.
   *
   * @param position among all files
   * @param place where the cache keeps its results
   * @param stored what the cache has there, by slice key
   */
  record Entry(int position, FileSlices file, Path place, Map<String, SliceResult> stored) {

    /** Whether the cache lacks something of this run. */
    boolean isNew(Map<String, SliceResult> used) {
      return used.entrySet().stream()
          .anyMatch(
              result -> result.getValue().isLasting() && !stored.containsKey(result.getKey()));
    }
  }

  /** Begins with what is stored; what is learnt is written to the cache. */
  Ledger(PassCache cache, List<Entry> files) {
    this.cache = cache;
    results = new ArrayList<>(Collections.nCopies(files.size(), null));
    open = files;
    files.forEach(entry -> known.putAll(entry.stored()));
    for (Entry entry : files) {
      for (FunctionSlices function : entry.file().functions()) {
        List<StatementSlice> unknown =
            function.statements().stream().filter(s -> !known.containsKey(s.key())).toList();
        functions++;
        cached += unknown.isEmpty() ? 1 : 0;
        unknown.forEach(statement -> wanted.put(statement.key(), statement.slice()));
      }
    }
  }

  /** Slices that nothing is known of at first, in the order of the files. */
  List<Slice> wanted() {
    return List.copyOf(wanted.values());
  }

  /** Takes in the results of some slices. */
  void learn(List<Slice> slices, List<SliceResult> of) {
    for (int i = 0; i < slices.size(); i++) {
      known.put(slices.get(i).key(), of.get(i));
    }
  }

  /** Ends the files that are complete by now, and stores their results. */
  void closeComplete() throws IOException {
    List<Entry> left = new ArrayList<>();
    for (Entry entry : open) {
      if (entry.file().statements().allMatch(s -> known.containsKey(s.key()))) {
        close(entry);
      } else {
        left.add(entry);
      }
    }
    open = left;
  }

  private void close(Entry entry) throws IOException {
    results.set(entry.position(), entry.file().result(known));
    Map<String, SliceResult> used = new LinkedHashMap<>();
    entry.file().statements().forEach(s -> used.put(s.key(), known.get(s.key())));
    if (entry.isNew(used)) {
      cache.write(entry.place(), used, entry.stored());
    }
  }

  /** How many files there are. */
  int size() {
    return results.size();
  }

  /** How many files are complete. */
  int done() {
    return results.size() - open.size();
  }

  /** The run, when all files are complete. */
  PassRun run() {
    return new PassRun(List.copyOf(results), functions, cached, wanted.size());
  }
}
