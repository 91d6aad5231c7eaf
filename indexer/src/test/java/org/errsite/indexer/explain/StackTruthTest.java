// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.explain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.errsite.indexer.index.SiteIndex;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds the call graph to the stacks at which a booted kernel's errors were born. */
@Tag("boot")
class StackTruthTest {
  private static final double LEAST = 0.97;

  /** What calls the function of a system call. */
  private static final Set<String> ENTRIES =
      Set.of("do_syscall_64", "__do_fast_syscall_32", "do_int80_syscall_32");

  /** Those of each workload by itself. */
  private static final SortedMap<String, Set<List<String>>> stacks = new TreeMap<>();

  private static Guest guest;
  private static Jumps jumps;

  @BeforeAll
  static void read() throws IOException {
    guest = Guest.booted();
    List<Path> files = guest.files(".stacks");
    Assumptions.assumeFalse(files.isEmpty(), "the guest took no stacks");
    try (SiteIndex index = guest.index()) {
      jumps = new Jumps(index.ways().orElseThrow().graph());
      for (Path file : files) {
        read(file, stacks.computeIfAbsent(guest.workload(file), name -> new HashSet<>()));
      }
    }
  }

  /**
   * A line with the site or the call, then a line with a blank first for each function, innermost
   * first.
   */
  private static void read(Path file, Set<List<String>> stacks) throws IOException {
    Deque<String> stack = new ArrayDeque<>();
    for (String line : Files.readAllLines(file, ISO_8859_1)) {
      if (!line.startsWith(" ")) {
        stack.clear();
        continue;
      }
      String name = line.strip().replaceAll("\\.(isra|constprop|part|cold).*", "");
      if (name.startsWith("trace_event_raw_") || name.startsWith("err_site_")) {
        continue;
      }
      if (ENTRIES.contains(name)) {
        if (!stack.isEmpty() && stack.peekFirst().matches("(compat_)?sys_.*")) {
          stacks.add(List.copyOf(stack));
        }
        stack.clear();
        continue;
      }
      String plain = name.replaceFirst("^__(x64|ia32|do|se)_(?=(compat_)?sys_)", "");
      if (!plain.equals(stack.peekFirst())) {
        stack.addFirst(plain);
      }
    }
  }

  /** What was found of the stacks of one workload, or of all. */
  private static final class Shares {
    private final Map<String, Integer> missing = new TreeMap<>();
    private final Map<String, Integer> unknown = new TreeMap<>();
    private int all;
    private int known;
    private int whole;

    void add(List<String> stack) {
      all++;
      List<String> strange = stack.stream().filter(name -> !jumps.knows(name)).toList();
      strange.forEach(name -> unknown.merge(name, 1, Integer::sum));
      if (strange.isEmpty()) {
        known++;
        List<String> edges = missing(stack);
        whole += edges.isEmpty() ? 1 : 0;
        edges.forEach(edge -> missing.merge(edge, 1, Integer::sum));
      }
    }

    double share() {
      return (double) whole / known;
    }

    String row(String workload) {
      return String.format("%-10s %9d %9d %10.1f%%%n", workload, all, known, 100 * share());
    }
  }

  @Test
  void should_have_every_edge_when_a_stack_was_seen() throws IOException {
    StringBuilder told =
        new StringBuilder("Distinct stacks from system calls down to errors\n\n")
            .append(String.format("%-10s %9s %9s %11s%n", "", "stacks", "all read", "all edges"));
    Shares all = new Shares();
    for (Map.Entry<String, Set<List<String>>> workload : stacks.entrySet()) {
      Shares shares = new Shares();
      workload.getValue().forEach(shares::add);
      told.append(shares.row(workload.getKey()));
    }
    stacks.values().stream().flatMap(Set::stream).distinct().forEach(all::add);
    told.append(all.row("all"))
        .append(
            table(
                "Missing, in how many stacks, and what the graph has instead (* by a pointer)",
                all.missing))
        .append(table("Functions that were not read, and in how many stacks", all.unknown));
    Files.writeString(guest.out().resolve("stacks.txt"), told);
    assertTrue(all.share() >= LEAST, told::toString);
  }

  private static String table(String title, Map<String, Integer> counts) {
    StringBuilder table = new StringBuilder(String.format("%n%s%n%n", title));
    counts.forEach((name, count) -> table.append(String.format("%6d  %s%n", count, name)));
    return table.toString();
  }

  private static List<String> missing(List<String> stack) {
    List<String> missing = new ArrayList<>();
    for (int i = 0; i + 1 < stack.size(); i++) {
      if (!jumps.has(stack.get(i), stack.get(i + 1))) {
        missing.add(
            String.format(
                "%-60s  %s",
                stack.get(i) + " > " + stack.get(i + 1),
                jumps.nearest(stack.get(i), stack.get(i + 1))));
      }
    }
    return missing;
  }
}
