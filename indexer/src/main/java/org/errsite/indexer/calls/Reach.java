// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** How far everything is from one system call. */
public final class Reach {
  private final CallGraph graph;
  private final Distances flowing;
  private final Distances any;

  Reach(CallGraph graph, Roads flowing, Roads any, int[] starts) {
    this.graph = graph;
    int[] costs = Costs.ofEntries(graph, starts);
    this.flowing = new Distances(flowing.to, flowing.cost);
    this.flowing.from(starts, costs);
    this.any = new Distances(any.to, any.cost);
    this.any.from(starts, costs);
  }

  /**
   * How a function is reached.
   *
   * @param function its number
   * @param distance the longer and less sure the way, the more
   * @param returns whether what it returns can come out of the system call on that way
   */
  public record Route(int function, int distance, boolean returns) {
    /** The distance in plain calls that would be as far. */
    public double calls() {
      return (double) distance / Costs.CALL;
    }
  }

  /**
   * The way to a function; null when there is none.
   *
   * @param function its number
   * @param returned whether its own result counts, so that ways that return it are preferred
   */
  public Route to(int function, boolean returned) {
    if (returned && flowing.of(function) != Integer.MAX_VALUE) {
      return new Route(function, flowing.of(function), true);
    }
    return any.of(function) == Integer.MAX_VALUE
        ? null
        : new Route(function, any.of(function), false);
  }

  /** Functions from the system call down to where a route leads. */
  public List<String> path(Route route) {
    return Arrays.stream(functions(route)).mapToObj(i -> graph.functions().get(i).name()).toList();
  }

  /** Numbers of the functions from the system call down to where a route leads. */
  public int[] functions(Route route) {
    Distances distances = route.returns() ? flowing : any;
    Deque<Integer> path = new ArrayDeque<>();
    for (int at = route.function(); at >= 0; at = distances.parent(at)) {
      path.addFirst(at);
    }
    return path.stream().mapToInt(i -> i).toArray();
  }
}
