// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.List;
import java.util.stream.IntStream;
import org.errsite.indexer.calls.CallGraph.Edge;
import org.errsite.indexer.calls.CallGraph.Node;

/**
 * What is nearest to each function.
 *
 * @param flowing system calls, by calls that return what is returned
 * @param any system calls, by any calls
 * @param others what else enters the kernel, by any calls
 */
record Nearest(NearestEntries flowing, NearestEntries any, NearestEntries others) {

  /**
   * Finds all.
   *
   * @param entries numbers of the system calls
   * @return of no use when the thread was interrupted
   */
  static Nearest of(CallGraph graph, int[] entries) {
    List<Node> functions = graph.functions();
    int[] others =
        IntStream.range(0, functions.size())
            .filter(i -> OtherEntries.has(functions.get(i).name()))
            .toArray();
    Roads all = new Roads(graph, edge -> true, node -> true);
    return new Nearest(
        NearestEntries.of(graph, entries, new Roads(graph, Edge::flows, node -> true)),
        NearestEntries.of(graph, entries, all),
        NearestEntries.of(graph, others, all));
  }

  /** Writes it for {@link #read}. */
  void write(PackedWriter out) {
    flowing.write(out);
    any.write(out);
    others.write(out);
  }

  /** Reads it back for so many functions. */
  static Nearest read(PackedReader in, int count) {
    return new Nearest(
        NearestEntries.read(in, count),
        NearestEntries.read(in, count),
        NearestEntries.read(in, count));
  }
}
