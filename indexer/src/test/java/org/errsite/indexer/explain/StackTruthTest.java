// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.explain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.errsite.indexer.calls.CallGraph;
import org.errsite.indexer.calls.CallGraph.Edge;
import org.errsite.indexer.calls.Tier;
import org.errsite.indexer.index.SiteIndex;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Holds the call graph to the stacks at which a booted kernel's errors were born. A compiler leaves
 * out of a stack what it inlines and what ends with a jump: between two functions up to three
 * others may stand, the first of them called in any way, the others by name.
 */
@Tag("boot")
class StackTruthTest {
  private static final double LEAST = 0.97;
  private static final int MOST_BETWEEN = 3;

  private static final Set<List<String>> stacks = new HashSet<>();
  private static final Map<String, List<Integer>> byName = new HashMap<>();
  private static Guest guest;
  private static CallGraph graph;

  @BeforeAll
  static void read() throws IOException {
    guest = Guest.booted();
    List<Path> files = guest.files(".stacks");
    Assumptions.assumeFalse(files.isEmpty(), "the guest took no stacks");
    try (SiteIndex index = guest.index()) {
      graph = index.ways().orElseThrow().graph();
      for (Path file : files) {
        read(file);
      }
    }
    for (int i = 0; i < graph.functions().size(); i++) {
      byName.computeIfAbsent(graph.functions().get(i).name(), n -> new ArrayList<>()).add(i);
    }
  }

  /** A line with the site, then a line with a blank first for each function, innermost first. */
  private static void read(Path file) throws IOException {
    Deque<String> stack = new ArrayDeque<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.startsWith(" ")) {
        stack.clear();
        continue;
      }
      String name = line.strip().replaceAll("\\.(isra|constprop|part|cold).*", "");
      if (name.startsWith("trace_event_raw_") || name.startsWith("err_site_")) {
        continue;
      }
      String plain = name.replaceFirst("^__(x64|ia32|do|se)_(?=(compat_)?sys_)", "");
      if (!plain.equals(stack.peekFirst())) {
        stack.addFirst(plain);
      }
      if (name.startsWith("__x64_sys_")) {
        stacks.add(List.copyOf(stack));
        stack.clear();
      }
    }
  }

  @Test
  void should_have_every_edge_when_a_stack_was_seen() throws IOException {
    int known = 0;
    int whole = 0;
    Set<String> missing = new TreeSet<>();
    Map<String, Integer> unknown = new TreeMap<>();
    for (List<String> stack : stacks) {
      List<String> strange = stack.stream().filter(name -> !byName.containsKey(name)).toList();
      strange.forEach(name -> unknown.merge(name, 1, Integer::sum));
      if (strange.isEmpty()) {
        known++;
        whole += isWhole(stack, missing) ? 1 : 0;
      }
    }
    double share = (double) whole / known;
    String told =
        String.format(
            "Stacks from system calls down to errors: %d distinct, %d of functions that were read;"
                + " %.1f%% of these have every edge in the graph%n%nMissing%n%n%s%n%nNot read%n%n%s%n",
            stacks.size(), known, 100 * share, String.join("\n", missing), unknown);
    Files.writeString(guest.out().resolve("stacks.txt"), told);
    assertTrue(share >= LEAST, told);
  }

  private static boolean isWhole(List<String> stack, Set<String> missing) {
    boolean whole = true;
    for (int i = 0; i + 1 < stack.size(); i++) {
      if (!calls(stack.get(i), stack.get(i + 1))) {
        missing.add(stack.get(i) + " > " + stack.get(i + 1));
        whole = false;
      }
    }
    return whole;
  }

  private static boolean calls(String caller, String callee) {
    Set<Integer> seen = new HashSet<>(byName.get(caller));
    List<Integer> now = new ArrayList<>(seen);
    for (int between = 0; between <= MOST_BETWEEN; between++) {
      List<Integer> next = new ArrayList<>();
      for (int function : now) {
        for (Edge edge : graph.calls().get(function)) {
          if (byName.get(callee).contains(edge.to())) {
            return true;
          }
          if ((between == 0 || edge.tier() == Tier.DIRECT) && seen.add(edge.to())) {
            next.add(edge.to());
          }
        }
      }
      now = next;
    }
    return false;
  }
}
