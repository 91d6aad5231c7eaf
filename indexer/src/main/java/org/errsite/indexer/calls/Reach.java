// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** How far everything is from one system call. */
public final class Reach {
  private final CallGraph graph;
  private final Distances flowing;
  private final Distances any;

  Reach(CallGraph graph, Roads flowing, Roads any, int[] starts) {
    this.graph = graph;
    int[] costs = new int[starts.length];
    for (int i = 0; i < starts.length; i++) {
      costs[i] = Costs.ofEntry(graph.functions().get(starts[i]));
    }
    this.flowing = new Distances(flowing.to, flowing.cost);
    this.flowing.from(starts, costs);
    this.any = new Distances(any.to, any.cost);
    this.any.from(starts, costs);
  }

  /**
   * How a function is reached.
   *
   * @param distance the longer and less sure the way, the more; 8 for a plain call
   * @param returns whether what it returns can come out of the system call on that way
   * @param path from the system call down to the function
   */
  public record Route(int distance, boolean returns, List<String> path) {}

  /**
   * The way to a function; null when there is none.
   *
   * @param function its number
   * @param returned whether its own result counts, so that ways that return it are preferred
   */
  public Route to(int function, boolean returned) {
    if (returned && flowing.of(function) != Integer.MAX_VALUE) {
      return new Route(flowing.of(function), true, path(flowing, function));
    }
    return any.of(function) == Integer.MAX_VALUE
        ? null
        : new Route(any.of(function), false, path(any, function));
  }

  private List<String> path(Distances distances, int function) {
    Deque<String> path = new ArrayDeque<>();
    for (int at = function; at >= 0; at = distances.parent(at)) {
      path.addFirst(graph.functions().get(at).name());
    }
    return List.copyOf(path);
  }
}
