// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.errsite.indexer.CallsBench;
import org.errsite.indexer.calls.CallGraph.PointerCall;
import org.errsite.indexer.calls.Tier;

/** The figures of a call graph as lines of text. */
final class CallsTable {
  /** Names of what is not known are told up to so many. */
  private static final int NAMED = 20;

  private final List<String> lines = new ArrayList<>();

  /** How the calls by way of pointers of some files were resolved. */
  private static final class Row {
    int all;
    int typed;
    int vacant;
    int named;
    int passed;
    int unknown;
    long targets;

    void add(PointerCall call) {
      all++;
      targets += call.targets();
      if (call.tier() == null) {
        unknown++;
      } else if (call.tier() == Tier.PASSED) {
        passed++;
      } else if (call.tier() == Tier.NAMED) {
        named++;
      } else if (call.targets() == 0) {
        vacant++;
      } else {
        typed++;
      }
    }
  }

  private CallsTable() {}

  /** The lines of a measurement. */
  static List<String> of(CallsBench.Figures figures) {
    CallsTable table = new CallsTable();
    table.totals(figures);
    table.directories(figures.graph().pointerCalls());
    table.unknown(figures.graph().pointerCalls());
    return table.lines;
  }

  private void totals(CallsBench.Figures figures) {
    long edges = figures.graph().calls().stream().mapToLong(List::size).sum();
    line("%-28s %,12d", "functions", figures.graph().functions().size());
    line("%-28s %,12d", "calls", edges);
    Map<Tier, Long> tiers =
        figures.graph().calls().stream()
            .flatMap(List::stream)
            .collect(Collectors.groupingBy(edge -> edge.tier(), Collectors.counting()));
    Arrays.stream(Tier.values())
        .forEach(tier -> line("%-28s %,12d", "  " + name(tier), tiers.getOrDefault(tier, 0L)));
    line("%-28s %,12d", "sites", figures.sites());
    line("%-28s %,12d", "  that a system call reaches", figures.reached());
    line("%-28s %,12.1f", "s, after the scan", figures.seconds());
    line("%-28s %,12.1f", "s, from the cache", figures.cachedSeconds());
    Runtime memory = Runtime.getRuntime();
    line("%-28s %,12d", "MB of heap at most", memory.maxMemory() >> 20);
  }

  private static String name(Tier tier) {
    return tier.name().toLowerCase(Locale.ROOT);
  }

  private void directories(List<PointerCall> calls) {
    Map<String, Row> rows = new TreeMap<>();
    Row all = new Row();
    for (PointerCall call : calls) {
      all.add(call);
      rows.computeIfAbsent(directory(call.file()), d -> new Row()).add(call);
    }
    line("");
    line(
        "%-16s %7s %7s %7s %7s %7s %7s %9s %8s",
        "by pointer",
        "calls",
        "typed",
        "vacant",
        "named",
        "passed",
        "unknown",
        "tier 1",
        "targets");
    rows.forEach(this::row);
    row("all", all);
  }

  /** What a row is about: a part of the kernel, and of net its core by itself. */
  private static String directory(String file) {
    if (file.startsWith("net/core/") || file.equals("net/socket.c")) {
      return "net/core";
    }
    int slash = file.indexOf('/');
    return slash < 0 ? file : file.substring(0, slash);
  }

  private void row(String name, Row row) {
    line(
        "%-16s %,7d %,7d %,7d %,7d %,7d %,7d %8.1f%% %8.1f",
        name,
        row.all,
        row.typed,
        row.vacant,
        row.named,
        row.passed,
        row.unknown,
        100.0 * (row.typed + row.vacant) / Math.max(1, row.all),
        (double) row.targets / Math.max(1, row.all));
  }

  private void unknown(List<PointerCall> calls) {
    Map<String, Long> names =
        calls.stream()
            .filter(call -> call.tier() == null)
            .collect(Collectors.groupingBy(PointerCall::name, Collectors.counting()));
    line("");
    names.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(NAMED)
        .forEach(entry -> line("%-28s %,12d", "unknown: " + entry.getKey(), entry.getValue()));
  }

  private void line(String format, Object... values) {
    lines.add(String.format(Locale.ROOT, format, values));
  }
}
