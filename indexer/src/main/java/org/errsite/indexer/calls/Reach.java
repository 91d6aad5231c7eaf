// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.errsite.indexer.scan.FunctionCode.Raised;

/** How far everything is from one system call. */
public final class Reach {
  private final CallGraph graph;
  private final Flags flags;
  private final Roads roads;
  private final Roads anyRoads;
  private final int[] starts;
  private final int[] changing;
  private final Distances flowing;
  private Distances any;

  /**
   * Finds it.
   *
   * @param starts numbers of the functions that do the system call
   * @param changing numbers of all functions in which an error becomes another
   */
  Reach(CallGraph graph, Roads flowing, Roads any, int[] starts, int[] changing, Flags flags) {
    this.graph = graph;
    this.flags = flags;
    this.changing = changing;
    this.roads = flowing;
    this.anyRoads = any;
    this.starts = starts;
    this.flowing = distances(flowing);
  }

  private Distances distances(Roads roads) {
    return new Distances(roads, starts, Costs.ofEntries(graph, starts));
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
   * @param changed numbers of all functions on the way where the error becomes another on it; else
   *     empty
   * @param named how many calls on the way a flag of the system call leads to
   * @param foreign how many calls on the way other flags lead to
   */
  public record Route(
      int function, int distance, boolean returns, List<Integer> changed, int named, int foreign) {
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
    return any().of(function) == Integer.MAX_VALUE
        ? null
        : route(any(), function, false, List.of());
  }

  /** The way to a function that returns what it returns; null when there is none. */
  public Route back(int function) {
    return flowing.of(function) == Integer.MAX_VALUE
        ? null
        : route(flowing, function, true, List.of());
  }

  private Route route(Distances distances, int function, boolean returns, List<Integer> changed) {
    int distance = distances.of(function);
    if (flags.isEmpty()) {
      return new Route(function, distance, returns, changed, 0, 0);
    }
    int named = 0;
    int foreign = 0;
    int from = -1;
    for (int to : changed.isEmpty() ? walk(distances, function) : changed) {
      int told = from < 0 ? 0 : anyRoads.told(from, to);
      named += told > 0 ? 1 : 0;
      foreign += told < 0 ? 1 : 0;
      from = to;
    }
    return new Route(function, distance, returns, changed, named, foreign);
  }

  /**
   * What the flags of the system call say of a constant: 1 when it is in a part of its function
   * that is for one of them, -1 when in one for others, 0 when they say nothing.
   *
   * @param function its number
   * @param line 1-based line of the constant
   */
  public int told(int function, String errno, int line) {
    if (flags.isEmpty()) {
      return 0;
    }
    for (Raised raised : graph.functions().get(function).errors()) {
      if (raised.line() == line && raised.errno().equals(errno) && !raised.labels().isEmpty()) {
        return flags.areAskedIn(graph.labels(function)) ? flags.leadTo(raised.labels()) : 0;
      }
    }
    return 0;
  }

  /** Numbers of the functions from the system call down to where a route leads. */
  public List<Integer> functions(Route route) {
    return route.changed().isEmpty()
        ? List.copyOf(walk(route.returns() ? flowing : any(), route.function()))
        : route.changed();
  }

  /** Names of the functions from the system call down to where a route leads. */
  public List<String> path(Route route) {
    return functions(route).stream().map(i -> graph.functions().get(i).name()).toList();
  }

  /** The files that a route leads through, in order, each once. */
  public Set<String> files(Route route) {
    return functions(route).stream()
        .map(i -> graph.functions().get(i).file())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Deque<Integer> walk(Distances distances, int function) {
    Deque<Integer> path = new ArrayDeque<>();
    for (int at = function; at >= 0; at = distances.parent(at)) {
      path.addFirst(at);
    }
    return path;
  }

  /**
   * The errors that become another one on their way out of the system call, by name: where {@code
   * if (err == -ENOIOCTLCMD) err = -ENOTTY}, the first becomes the second.
   *
   * @param errno what is returned in the end
   */
  public Map<String, Change> changesTo(String errno) {
    Map<String, List<Integer>> places = new TreeMap<>();
    for (int function : changing) {
      if (flowing.of(function) == Integer.MAX_VALUE) {
        continue;
      }
      for (Raised raised : graph.functions().get(function).errors()) {
        boolean changes = raised.flows() && raised.errno().equals(errno);
        if (changes && !raised.instead().isEmpty() && !raised.instead().equals(errno)) {
          places.computeIfAbsent(raised.instead(), a -> new ArrayList<>()).add(function);
        }
      }
    }
    Map<String, Change> changes = new TreeMap<>();
    places.forEach((from, functions) -> changes.put(from, new Change(functions)));
    return changes;
  }

  /** What is called where one error becomes another. It is some megabytes: not to be kept. */
  public final class Change {
    private final Distances below;

    private Change(List<Integer> places) {
      int[] starts = places.stream().mapToInt(i -> i).sorted().distinct().toArray();
      below = new Distances(roads, starts, IntStream.of(starts).map(flowing::of).toArray());
    }

    /** The way to a function that returns the error that is changed; null when there is none. */
    public Route to(int function) {
      if (below.of(function) == Integer.MAX_VALUE) {
        return null;
      }
      Deque<Integer> path = walk(below, function);
      List<Integer> whole = new ArrayList<>(walk(flowing, path.removeFirst()));
      whole.addAll(path);
      return route(below, function, true, List.copyOf(whole));
    }
  }
}
