// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.errsite.indexer.calls.CallGraph.Node;
import org.errsite.indexer.scan.FunctionCode.Raised;

/**
 * The system calls nearest to every function. First those count whose callers can return what it
 * returns; where there are none, any that get there; where there are none either, what else enters
 * the kernel.
 */
public final class Ways {
  private final CallGraph graph;

  /** Those of one file, in the order they stand in. */
  private final Map<String, List<Integer>> byFile = new HashMap<>();

  private final int[] entries;
  private final Later<Nearest> nearest;

  /**
   * Finds all ways.
   *
   * @return of no use when the thread was interrupted
   */
  public static Ways of(CallGraph graph) {
    Nearest nearest = Nearest.of(graph, entries(graph.functions()));
    return new Ways(graph, new Later<>(() -> nearest));
  }

  Ways(CallGraph graph, Later<Nearest> nearest) {
    this.graph = graph;
    this.nearest = nearest;
    entries = entries(graph.functions());
    for (int i = 0; i < graph.functions().size(); i++) {
      String file = graph.functions().get(i).file();
      byFile.computeIfAbsent(file, f -> new ArrayList<>()).add(i);
    }
  }

  /** The graph that they lead through. */
  public CallGraph graph() {
    return graph;
  }

  Nearest nearest() {
    return nearest.get();
  }

  /** Of equally near ones, variants of a call have the longer name: read, pread64. */
  private static int[] entries(List<Node> nodes) {
    return IntStream.range(0, nodes.size())
        .filter(i -> nodes.get(i).entry())
        .boxed()
        .sorted(
            Comparator.comparing((Integer i) -> Costs.ofEntry(nodes.get(i)))
                .thenComparing(i -> nodes.get(i).name().length())
                .thenComparing(i -> nodes.get(i).name()))
        .mapToInt(i -> i)
        .toArray();
  }

  /**
   * The way to a constant.
   *
   * @param function name of the function it stands in
   * @param line 1-based line of the constant
   */
  public Way to(String file, String function, String errno, int line) {
    int node = function(file, function, line);
    if (node < 0) {
      return Way.NONE;
    }
    if (comesBack(node, errno, line)) {
      return way(nearest().flowing(), node);
    }
    return nearest().any().entries(node).length > 0
        ? way(nearest().any(), node)
        : new Way(List.of(), names(walk(nearest().others(), node)));
  }

  /** Whether a constant can come out of a system call, as far as is seen. */
  public boolean comesBack(int function, String errno, int line) {
    return isReturned(function, errno, line) && nearest().flowing().entries(function).length > 0;
  }

  /**
   * Numbers of the functions on the nearest way to one, from the system call down.
   *
   * @param back only ways that return what it returns
   */
  public int[] path(int function, boolean back) {
    return walk(back ? nearest().flowing() : nearest().any(), function).stream()
        .mapToInt(i -> i)
        .toArray();
  }

  /**
   * Numbers of the functions on the nearest way to one from what enters the kernel otherwise than
   * by a system call; none where nothing does.
   */
  public int[] otherPath(int function) {
    return walk(nearest().others(), function).stream().mapToInt(i -> i).toArray();
  }

  /**
   * What enters the kernel otherwise than by a system call, such as a page fault.
   *
   * @param function number of the one that a way of {@link #otherPath} begins with
   */
  public String otherEntry(int function) {
    return OtherEntries.name(graph.functions().get(function).name());
  }

  /**
   * Number of a function, or -1.
   *
   * @param line 1-based, within it: a name may be defined in several arms of an {@code #if}, also
   *     as a macro
   */
  public int function(String file, String name, int line) {
    int found = -1;
    for (int function : byFile.getOrDefault(file, List.of())) {
      Node node = graph.functions().get(function);
      if (node.name().equals(name)) {
        if (node.errors().stream().anyMatch(raised -> raised.line() == line)) {
          return function;
        }
        found = found < 0 || node.line() <= line ? function : found;
      }
    }
    return found;
  }

  /** Whether a function can return its constant of a line. */
  public boolean isReturned(int function, String errno, int line) {
    for (Raised raised : graph.functions().get(function).errors()) {
      if (raised.flows() && raised.line() == line && raised.errno().equals(errno)) {
        return true;
      }
    }
    return false;
  }

  /** Names of all system calls, sorted. */
  public List<String> systemCalls() {
    return Arrays.stream(entries)
        .mapToObj(graph.functions()::get)
        // A header defines no system call, only the macros that do.
        .filter(function -> !function.file().endsWith(".h"))
        .map(function -> SystemCalls.nameOf(function.name()))
        .distinct()
        .sorted()
        .toList();
  }

  /** Numbers of the functions that do a system call; none where none has that name. */
  int[] entries(String systemCall) {
    return Arrays.stream(entries)
        .filter(i -> SystemCalls.nameOf(graph.functions().get(i).name()).equals(systemCall))
        .toArray();
  }

  private Way way(NearestEntries nearest, int node) {
    List<String> syscalls = new ArrayList<>();
    for (int entry : nearest.entries(node)) {
      String name = SystemCalls.nameOf(graph.functions().get(entries[entry]).name());
      if (!syscalls.contains(name)) {
        syscalls.add(name);
      }
    }
    return new Way(List.copyOf(syscalls), names(walk(nearest, node)));
  }

  private static Deque<Integer> walk(NearestEntries nearest, int node) {
    Deque<Integer> path = new ArrayDeque<>();
    for (int at = node; nearest.entries(node).length > 0 && at >= 0; at = nearest.parent(at)) {
      path.addFirst(at);
    }
    return path;
  }

  private List<String> names(Collection<Integer> path) {
    return path.stream().map(i -> graph.functions().get(i).name()).toList();
  }
}
