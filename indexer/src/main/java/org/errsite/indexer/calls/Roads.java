// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.errsite.indexer.calls.CallGraph.Edge;

/** Some of a graph's calls, each with its cost, in arrays that are quick to walk. */
final class Roads {
  final int[][] to;
  final int[][] cost;

  private final CallGraph graph;
  private final Predicate<Edge> followed;

  /** Callers with calls that are for some constants alone, or by way of pointers. */
  private final int[] choosing;

  /**
   * Of a call, by caller and callee, what flags say of it; those that they say nothing of are not
   * in.
   */
  private final Map<Long, Integer> told;

  /** The calls that count. */
  Roads(CallGraph graph, Predicate<Edge> followed) {
    this.graph = graph;
    this.followed = followed;
    told = Map.of();
    int count = graph.functions().size();
    to = new int[count][];
    cost = new int[count][];
    IntStream.Builder choosing = IntStream.builder();
    for (int i = 0; i < count; i++) {
      List<Edge> edges = edges(i);
      to[i] = edges.stream().mapToInt(Edge::to).toArray();
      cost[i] = edges.stream().mapToInt(this::cost).toArray();
      if (edges.stream().anyMatch(Roads::isChosen)) {
        choosing.add(i);
      }
    }
    this.choosing = choosing.build().toArray();
  }

  private Roads(Roads roads, int[][] cost, Map<Long, Integer> told) {
    this.graph = roads.graph;
    this.followed = roads.followed;
    this.to = roads.to;
    this.choosing = roads.choosing;
    this.cost = cost;
    this.told = told;
  }

  private static boolean isChosen(Edge edge) {
    return !edge.labels().isEmpty() || edge.choices() > 1;
  }

  private List<Edge> edges(int node) {
    return graph.calls().get(node).stream().filter(followed).toList();
  }

  private int cost(Edge edge) {
    return Costs.of(edge, graph.functions().get(edge.to()));
  }

  /** The same for a system call with flags: where they lead is near, where others do is far. */
  Roads with(Flags flags) {
    if (flags.isEmpty()) {
      return this;
    }
    int[][] costs = cost.clone();
    Map<Long, Integer> says = new HashMap<>();
    Set<Integer> handlers = flags.handlers(graph);
    for (int node : choosing) {
      List<Edge> edges = edges(node);
      boolean asked = flags.areAskedIn(graph.labels(node));
      Set<Integer> served = served(edges, handlers);
      if (!asked && served.isEmpty()) {
        continue;
      }
      int[] own = cost[node].clone();
      for (int i = 0; i < own.length; i++) {
        int leads = asked ? flags.leadTo(edges.get(i).labels()) : 0;
        leads = leads == 0 ? leads(edges.get(i), handlers, served) : leads;
        if (leads != 0) {
          own[i] = leads > 0 ? Costs.NAMED_CALL : own[i] + Costs.OTHERS;
          says.put(key(node, to[node][i]), leads);
        }
      }
      costs[node] = own;
    }
    return new Roads(this, costs, says);
  }

  /** Of the calls by pointers that lead to handlers, how many each may lead to. */
  private static Set<Integer> served(List<Edge> edges, Set<Integer> handlers) {
    return edges.stream()
        .filter(edge -> edge.choices() > 1 && handlers.contains(edge.to()))
        .map(Edge::choices)
        .collect(Collectors.toSet());
  }

  /** Of what one pointer may lead to, only the handlers of a file count where there are some. */
  private static int leads(Edge edge, Set<Integer> handlers, Set<Integer> served) {
    boolean pointer = edge.choices() > 1 && served.contains(edge.choices());
    return pointer ? (handlers.contains(edge.to()) ? 1 : -1) : 0;
  }

  private static long key(int from, int to) {
    return ((long) from << Integer.SIZE) | to;
  }

  /** What flags say of a call: 1 where they lead there, -1 where others do, 0 if nothing. */
  int told(int from, int to) {
    return told.getOrDefault(key(from, to), 0);
  }
}
