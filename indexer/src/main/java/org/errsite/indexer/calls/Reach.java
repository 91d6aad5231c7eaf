// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** How far everything is from one system call. For one thread. */
public final class Reach {
  private final CallGraph graph;
  private final Distances flowing;
  private final Roads anyRoads;
  private final int[] starts;

  /** Null until it is asked for, as it takes most of the time. */
  private Distances any;

  Reach(CallGraph graph, Roads flowing, Roads any, int[] starts) {
    this.graph = graph;
    this.anyRoads = any;
    this.starts = starts;
    this.flowing = distances(flowing);
  }

  private Distances distances(Roads roads) {
    Distances distances = new Distances(roads.to, roads.cost);
    distances.from(starts, Costs.ofEntries(graph, starts));
    return distances;
  }

  private Distances any() {
    if (any == null) {
      any = distances(anyRoads);
    }
    return any;
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
    Route back = returned ? back(function) : null;
    if (back != null) {
      return back;
    }
    int distance = any().of(function);
    return distance == Integer.MAX_VALUE ? null : new Route(function, distance, false);
  }

  /** The way to a function that returns what it returns; null when there is none. */
  public Route back(int function) {
    int distance = flowing.of(function);
    return distance == Integer.MAX_VALUE ? null : new Route(function, distance, true);
  }

  /** Functions from the system call down to where a route leads. */
  public List<String> path(Route route) {
    return Arrays.stream(functions(route)).mapToObj(i -> graph.functions().get(i).name()).toList();
  }

  /** Numbers of the functions from the system call down to where a route leads. */
  public int[] functions(Route route) {
    Distances distances = route.returns() ? flowing : any();
    Deque<Integer> path = new ArrayDeque<>();
    for (int at = route.function(); at >= 0; at = distances.parent(at)) {
      path.addFirst(at);
    }
    return path.stream().mapToInt(i -> i).toArray();
  }
}
