// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.errsite.indexer.calls.CallGraph.Edge;
import org.errsite.indexer.calls.CallGraph.Node;

/** Some of a graph's calls, each with its cost, in arrays that are quick to walk. */
final class Roads {
  /** Where the calls of each function begin, and at last where they end. */
  final int[] first;

  final int[] to;
  final int[] cost;

  private final CallGraph graph;
  private final Predicate<Edge> followed;

  /** What is called by any of the roads. */
  private final BitSet leading;

  /** By caller, the costs that are others for what a system call was given. */
  private final Map<Integer, int[]> own;

  /** The callers that have some; asked for every function that is passed. */
  private final BitSet owners = new BitSet();

  /**
   * Of a call, by caller and callee, what flags say of it; those that they say nothing of are not
   * in.
   */
  private final Map<Long, Integer> told;

  /**
   * The calls that count.
   *
   * @param followed which of them
   * @param wanted the functions one of which is to be reached; calls that lead to none are left out
   */
  Roads(CallGraph graph, Predicate<Edge> followed, Predicate<Node> wanted) {
    this.graph = graph;
    this.followed = followed;
    own = Map.of();
    told = Map.of();
    PackedCalls calls = PackedCalls.of(graph.calls());
    boolean[] counts = new boolean[calls.sorts()];
    for (int sort = 0; sort < counts.length; sort++) {
      counts[sort] = followed.test(calls.sort(sort));
    }
    leading = leading(graph, calls, counts, wanted);
    int[] ends = new int[calls.size() + 1];
    calls.each(
        (from, callee, sort) -> ends[from + 1] += counts[sort] && leading.get(callee) ? 1 : 0);
    Arrays.parallelPrefix(ends, Integer::sum);
    first = ends.clone();
    to = new int[ends[calls.size()]];
    cost = new int[to.length];
    int[] costs = costs(calls);
    int[] callees = graph.functions().stream().mapToInt(Costs::sort).toArray();
    calls.each(
        (from, callee, sort) -> {
          if (counts[sort] && leading.get(callee)) {
            int at = ends[from]++;
            to[at] = callee;
            cost[at] = costs[sort * Costs.SORTS + callees[callee]];
          }
        });
  }

  private static BitSet leading(
      CallGraph graph, PackedCalls calls, boolean[] counts, Predicate<Node> wanted) {
    BitSet leading = new BitSet(calls.size());
    for (int i = 0; i < calls.size(); i++) {
      leading.set(i, wanted.test(graph.functions().get(i)));
    }
    int before = -1;
    for (int now = leading.cardinality(); now > before; now = leading.cardinality()) {
      before = now;
      calls.each(
          (from, callee, sort) -> {
            if (counts[sort] && leading.get(callee)) {
              leading.set(from);
            }
          });
    }
    return leading;
  }

  /** By sort of call and sort of what is called. */
  private static int[] costs(PackedCalls calls) {
    int[] costs = new int[calls.sorts() * Costs.SORTS];
    for (int sort = 0; sort < calls.sorts(); sort++) {
      for (int callee = 0; callee < Costs.SORTS; callee++) {
        costs[sort * Costs.SORTS + callee] = Costs.of(calls.sort(sort), callee);
      }
    }
    return costs;
  }

  private Roads(Roads roads, Map<Integer, int[]> own, Map<Long, Integer> told) {
    this.graph = roads.graph;
    this.followed = roads.followed;
    this.leading = roads.leading;
    this.first = roads.first;
    this.to = roads.to;
    this.cost = roads.cost;
    this.own = own;
    this.told = told;
    own.keySet().forEach(owners::set);
  }

  /** How many functions there are. */
  int count() {
    return first.length - 1;
  }

  /** The costs of a function's calls, where they are not those of all others; else null. */
  int[] own(int function) {
    return owners.get(function) ? own.get(function) : null;
  }

  /**
   * The same for a system call with flags: where they lead is near, where others do is far.
   *
   * @param concerned numbers of the functions that may lead elsewhere for them
   */
  Roads with(Flags flags, Set<Integer> concerned) {
    if (concerned.isEmpty()) {
      return this;
    }
    Map<Integer, int[]> costs = new HashMap<>();
    Map<Long, Integer> says = new HashMap<>();
    Set<Integer> handlers = flags.handlers(graph);
    for (int node : concerned) {
      List<Edge> edges = graph.calls().get(node).stream().filter(followed).toList();
      boolean asked = flags.areAskedIn(graph.labels(node));
      Set<Integer> served = served(edges, handlers);
      if (!asked && served.isEmpty()) {
        continue;
      }
      int[] here = Arrays.copyOfRange(cost, first[node], first[node + 1]);
      int at = 0;
      for (Edge edge : edges) {
        if (leading.get(edge.to())) {
          int leads = asked ? flags.leadTo(edge.labels()) : 0;
          leads = leads == 0 ? leads(edge, handlers, served) : leads;
          if (leads != 0) {
            here[at] = leads > 0 ? Costs.NAMED_CALL : here[at] + Costs.OTHERS;
            says.put(key(node, edge.to()), leads);
          }
          at++;
        }
      }
      costs.put(node, here);
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
    return told.isEmpty() ? 0 : told.getOrDefault(key(from, to), 0);
  }
}
