// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.List;
import java.util.function.Predicate;
import org.errsite.indexer.calls.CallGraph.Edge;
import org.errsite.indexer.calls.CallGraph.Node;

/** Some of a graph's calls, each with its cost, in arrays that are quick to walk. */
final class Roads {
  final int[][] to;
  final int[][] cost;

  /** The calls that count. */
  Roads(CallGraph graph, Predicate<Edge> followed) {
    List<Node> nodes = graph.functions();
    to = new int[nodes.size()][];
    cost = new int[nodes.size()][];
    for (int i = 0; i < to.length; i++) {
      List<Edge> edges = graph.calls().get(i).stream().filter(followed).toList();
      to[i] = edges.stream().mapToInt(Edge::to).toArray();
      cost[i] = edges.stream().mapToInt(e -> Costs.of(e, nodes.get(e.to()))).toArray();
    }
  }
}
