// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.errsite.indexer.trace.ErrorPlace;
import org.errsite.indexer.trace.TracedCall;

/** Counts over the broad run: how many failing calls tell their line, and which do not. */
final class BroadFigures {
  private final KnownSites sites;
  private final SortedMap<Triple, Integer> triples = new TreeMap<>();
  private final SortedMap<Triple, String> odd = new TreeMap<>();
  private final SortedMap<Triple, String> examples = new TreeMap<>();
  private int logs;
  private long calls;
  private long failing;
  private long located;
  private long consistent;

  /**
   * A way to fail.
   *
   * @param line as {@code file:line}; empty when none was told
   */
  record Triple(String syscall, String errno, String line) implements Comparable<Triple> {
    @Override
    public int compareTo(Triple other) {
      int byCall = syscall.compareTo(other.syscall);
      int byErrno = byCall == 0 ? errno.compareTo(other.errno) : byCall;
      return byErrno == 0 ? line.compareTo(other.line) : byErrno;
    }
  }

  BroadFigures(KnownSites sites) {
    this.sites = sites;
  }

  void add(Path log) throws IOException {
    logs++;
    List<TracedCall> all = new ArrayList<>();
    GuestRun.read(log, all::add);
    calls += all.size();
    for (TracedCall call : all) {
      if (call.failed()) {
        add(call);
      }
    }
  }

  private void add(TracedCall call) throws IOException {
    failing++;
    String line = call.place().map(BroadFigures::line).orElse("");
    Triple triple = new Triple(call.name(), call.errno(), line);
    triples.merge(triple, 1, Integer::sum);
    examples.putIfAbsent(triple, call.arguments());
    if (line.isEmpty()) {
      return;
    }
    located++;
    if (sites.consistent(call)) {
      consistent++;
    } else {
      odd.putIfAbsent(triple, call.places().toString());
    }
  }

  private static String line(ErrorPlace place) {
    return place.file() + ":" + place.line();
  }

  int logs() {
    return logs;
  }

  long calls() {
    return calls;
  }

  long failing() {
    return failing;
  }

  long located() {
    return located;
  }

  long consistent() {
    return consistent;
  }

  /** Every way to fail that was seen, and how often. */
  SortedMap<Triple, Integer> triples() {
    return triples;
  }

  long locatedTriples() {
    return triples.keySet().stream().filter(triple -> !triple.line().isEmpty()).count();
  }

  /** What does not fit the index, with the lines as they were printed. */
  SortedMap<Triple, String> odd() {
    return odd;
  }

  /** Arguments of a call that failed so. */
  String example(Triple triple) {
    return examples.get(triple);
  }
}
