// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.errsite.indexer.PassBench;

/** What {@code errsite bench pass} prints: one line a run, then what they come to. */
final class PassTable {
  private static final double PERCENT = 100;

  private final List<String> lines = new ArrayList<>();

  private PassTable() {}

  /** The lines, without the ratio. */
  static List<String> of(PassBench.Figures figures) {
    PassTable table = new PassTable();
    table.line(
        "%-28s %9s %9s %9s %9s %9s %9s %7s %9s %6s  %s",
        "",
        "s",
        "scan s",
        "pass s",
        "sites",
        "functions",
        "cached",
        "shown",
        "peak MiB",
        "lost",
        "lost files");
    table.row("plain rule", figures.plain());
    table.row("errsite, nothing cached", figures.cold());
    table.row("errsite, all cached", figures.warm());
    figures.next().ifPresent(table::next);
    figures
        .left()
        .forEach(
            (reason, count) -> table.line("%-58s %9d  %s", "plain's, left alone", count, reason));
    return table.lines;
  }

  private void next(PassBench.Next next) {
    row("next release, nothing cached", next.cold());
    row("next release after the first", next.after());
    line(
        "%-28s %9.2f %9s %9.2f",
        "after / nothing cached",
        next.after().seconds() / next.cold().seconds(),
        "",
        next.after().passSeconds() / next.cold().passSeconds());
  }

  private void row(String what, PassBench.Run run) {
    double cached = run.functions() == 0 ? 0 : PERCENT * run.cached() / run.functions();
    line(
        "%-28s %,9.1f %,9.1f %,9.1f %,9d %,9d %8.1f%% %,7d %,9d %,6d  %s",
        what,
        run.seconds(),
        run.scanSeconds(),
        run.passSeconds(),
        run.sites(),
        run.functions(),
        cached,
        run.shown(),
        run.mebibytes(),
        run.lost().size(),
        String.join(" ", run.lost()));
  }

  private void line(String format, Object... values) {
    lines.add(String.format(Locale.ROOT, format, values).stripTrailing());
  }
}
