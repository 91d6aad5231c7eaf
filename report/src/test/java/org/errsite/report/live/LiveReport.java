// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.live;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.trace.ErrorPlace;
import org.errsite.report.live.BroadFigures.Triple;

/** Tells a person what a live kernel told. */
final class LiveReport {
  private static final int MOST_TOLD = 25;
  private static final int WIDTH = 60;

  private final GuestRun run;
  private final KnownSites sites;
  private final List<MenuResult> menu;
  private final BroadFigures broad;

  LiveReport(GuestRun run, KnownSites sites, List<MenuResult> menu, BroadFigures broad) {
    this.run = run;
    this.sites = sites;
    this.menu = menu;
    this.broad = broad;
  }

  String text() throws IOException {
    String title = "What Linux " + run.release() + " told of its errors";
    return title
        + "\n"
        + "=".repeat(title.length())
        + "\n"
        + section("Everyday programs under strace", figures())
        + section("The lines most often told", told())
        + section("Without a line, by call and error", untold())
        + section("Told, but not as the index has it", odd())
        + section("The menu: " + counts(), menuTable())
        + section("What kernel and strace promise", checks());
  }

  private static String section(String head, TextTable table) {
    return "\n" + head + "\n\n" + (table.isEmpty() ? "  none\n" : table.text());
  }

  private static String share(long part, long whole) {
    return whole == 0 ? "-" : String.format("%.1f%%", 100.0 * part / whole);
  }

  private static String count(long number) {
    return String.format("%,d", number);
  }

  private TextTable figures() {
    long triples = broad.triples().size();
    TextTable table = new TextTable("", "count", "share");
    table.add("logs", count(broad.logs()), "");
    table.add("calls", count(broad.calls()), "");
    table.add("failing calls", count(broad.failing()), share(broad.failing(), broad.calls()));
    table.add("  with a line", count(broad.located()), share(broad.located(), broad.failing()));
    table.add(
        "    all of whose lines fit the index",
        count(broad.consistent()),
        share(broad.consistent(), broad.located()));
    table.add("distinct (call, error, line)", count(triples), "");
    table.add(
        "  with a line", count(broad.locatedTriples()), share(broad.locatedTriples(), triples));
    return table;
  }

  private TextTable told() throws IOException {
    TextTable table = new TextTable("calls", "call", "error", "line", "function", "when");
    List<Entry<Triple, Integer>> most =
        broad.triples().entrySet().stream()
            .filter(entry -> !entry.getKey().line().isEmpty())
            .sorted(Entry.<Triple, Integer>comparingByValue(Comparator.reverseOrder()))
            .limit(MOST_TOLD)
            .toList();
    for (Entry<Triple, Integer> entry : most) {
      Triple triple = entry.getKey();
      Site site = sites.site(place(triple)).orElse(null);
      table.add(
          count(entry.getValue()),
          triple.syscall(),
          triple.errno(),
          triple.line(),
          site == null ? "?" : site.function().isEmpty() ? "" : site.function() + "()",
          site == null ? "?" : cut(site.guard().isEmpty() ? site.statement() : site.guard()));
    }
    return table;
  }

  private static ErrorPlace place(Triple triple) {
    int colon = triple.line().lastIndexOf(':');
    return new ErrorPlace(
        triple.line().substring(0, colon),
        Integer.parseInt(triple.line().substring(colon + 1)),
        triple.errno());
  }

  private static String cut(String text) {
    return text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1) + "…";
  }

  private TextTable untold() throws IOException {
    Causes causes = Causes.read();
    TextTable table = new TextTable("calls", "call", "error", "cause", "such as");
    broad.triples().entrySet().stream()
        .filter(entry -> entry.getKey().line().isEmpty())
        .sorted(Entry.<Triple, Integer>comparingByValue(Comparator.reverseOrder()))
        .forEach(
            entry -> {
              Triple triple = entry.getKey();
              table.add(
                  count(entry.getValue()),
                  triple.syscall(),
                  triple.errno(),
                  causes.of(triple),
                  cut("(" + broad.example(triple) + ")"));
            });
    return table;
  }

  private TextTable odd() {
    TextTable table = new TextTable("call", "error", "lines");
    broad.odd().forEach((triple, lines) -> table.add(triple.syscall(), triple.errno(), lines));
    return table;
  }

  private String counts() {
    Map<String, Long> counts =
        menu.stream().collect(Collectors.groupingBy(MenuResult::outcome, Collectors.counting()));
    return String.format(
        "%d pass, %d fail, %d skip",
        counts.getOrDefault("pass", 0L),
        counts.getOrDefault("fail", 0L),
        counts.getOrDefault("skip", 0L));
  }

  private TextTable menuTable() {
    TextTable table = new TextTable("", "name", "call", "error", "function", "line");
    // As the words happen to sort: what failed, what passed, what was left out.
    for (MenuResult result :
        menu.stream().sorted(Comparator.comparing(MenuResult::outcome)).toList()) {
      table.add(
          result.outcome(),
          result.entry().name(),
          result.entry().syscall(),
          result.entry().errno(),
          result.entry().function(),
          result.why().isEmpty() ? result.line() : result.why());
    }
    return table;
  }

  private TextTable checks() throws IOException {
    TextTable table = new TextTable("", "promise", "detail");
    for (GuestRun.Check check :
        run.checks().stream().sorted(Comparator.comparing(GuestRun.Check::result)).toList()) {
      table.add(check.result(), check.name(), check.detail());
    }
    return table;
  }
}
