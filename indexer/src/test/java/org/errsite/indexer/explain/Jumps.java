// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.explain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.errsite.indexer.calls.CallGraph;
import org.errsite.indexer.calls.CallGraph.Edge;
import org.errsite.indexer.calls.Tier;

/**
 * The steps from one function of a stack to the next. A compiler leaves out of a stack what it
 * inlines and what ends with a jump: between the two up to three others may stand. Two of the calls
 * may be by pointers, as one that is made may lead to one that ends with a jump; the others are by
 * name.
 */
final class Jumps {
  private static final int MOST_BETWEEN = 3;

  private static final int MOST_POINTERS = 2;

  /** How far to look for what a step that is missing may have been. */
  private static final int FARTHEST = 6;

  private final CallGraph graph;
  private final Map<String, Set<Integer>> byName = new HashMap<>();

  /**
   * Where a search is.
   *
   * @param function its number
   * @param pointers how many of the calls to it were not by name
   * @param from what called it; null for the first
   */
  private record Step(int function, int pointers, int length, Step from) {}

  Jumps(CallGraph graph) {
    this.graph = graph;
    for (int i = 0; i < graph.functions().size(); i++) {
      byName.computeIfAbsent(graph.functions().get(i).name(), n -> new HashSet<>()).add(i);
    }
  }

  boolean knows(String name) {
    return byName.containsKey(name);
  }

  boolean has(String caller, String callee) {
    return find(caller, callee, MOST_BETWEEN, MOST_POINTERS) != null;
  }

  /** The shortest way that the graph has after all, for a person; empty if it is far. */
  String nearest(String caller, String callee) {
    Step step = find(caller, callee, FARTHEST, FARTHEST);
    Deque<String> names = new ArrayDeque<>();
    for (Step at = step; at != null; at = at.from()) {
      boolean pointer = at.from() != null && at.pointers() > at.from().pointers();
      names.addFirst((pointer ? "*" : "") + graph.functions().get(at.function()).name());
    }
    return String.join(" > ", names);
  }

  private Step find(String caller, String callee, int between, int pointers) {
    Set<Integer> goals = byName.get(callee);
    Map<Integer, Integer> seen = new HashMap<>();
    Deque<Step> queue = new ArrayDeque<>();
    byName.get(caller).forEach(function -> queue.add(new Step(function, 0, 0, null)));
    while (!queue.isEmpty()) {
      Step step = queue.poll();
      for (Step next : next(step, pointers)) {
        if (goals.contains(next.function())) {
          return next;
        }
        Integer before = seen.get(next.function());
        if (next.length() <= between && (before == null || before > next.pointers())) {
          seen.put(next.function(), next.pointers());
          queue.add(next);
        }
      }
    }
    return null;
  }

  private List<Step> next(Step step, int most) {
    List<Step> steps = new ArrayList<>();
    for (Edge edge : graph.calls().get(step.function())) {
      int pointers = step.pointers() + (edge.tier() == Tier.DIRECT ? 0 : 1);
      if (pointers <= most) {
        steps.add(new Step(edge.to(), pointers, step.length() + 1, step));
      }
    }
    return steps;
  }
}
