// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.errsite.indexer.calls.CallGraph.Edge;

/**
 * Where what a system call was given may make a difference, so that of a graph of a million calls
 * only the few functions are looked at that it may concern.
 */
final class Choices {
  /** By constant, the functions with a part for it. */
  private final Map<String, Set<Integer>> askers = new HashMap<>();

  /** By function that serves a file, its callers by way of pointers that may lead elsewhere. */
  private final Map<Integer, Set<Integer>> pointers = new HashMap<>();

  private final CallGraph graph;

  Choices(CallGraph graph) {
    this.graph = graph;
    BitSet handlers = new BitSet(graph.functions().size());
    graph.handlers().values().forEach(functions -> functions.forEach(handlers::set));
    PackedCalls calls = PackedCalls.of(graph.calls());
    List<Edge> sorts = IntStream.range(0, calls.sorts()).mapToObj(calls::sort).toList();
    calls.each(
        (from, to, sort) -> {
          addAsker(from, sorts.get(sort).labels());
          if (sorts.get(sort).choices() > 1 && handlers.get(to)) {
            pointers.computeIfAbsent(to, t -> new TreeSet<>()).add(from);
          }
        });
    for (int i = 0; i < graph.functions().size(); i++) {
      int function = i;
      graph.functions().get(i).errors().forEach(raised -> addAsker(function, raised.labels()));
    }
  }

  private void addAsker(int function, List<String> labels) {
    labels.forEach(label -> askers.computeIfAbsent(label, l -> new TreeSet<>()).add(function));
  }

  /** Whether some part of some function is for a constant. */
  boolean areAsked(String constant) {
    return askers.containsKey(constant);
  }

  /** Numbers of the functions that may lead elsewhere for flags. */
  Set<Integer> of(Flags flags) {
    Set<Integer> functions = new TreeSet<>();
    flags.constants().forEach(flag -> functions.addAll(askers.getOrDefault(flag, Set.of())));
    flags
        .handlers(graph)
        .forEach(handler -> functions.addAll(pointers.getOrDefault(handler, Set.of())));
    return functions;
  }
}
