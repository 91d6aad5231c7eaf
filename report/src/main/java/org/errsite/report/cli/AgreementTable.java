// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.errsite.indexer.AgreementBench;
import org.errsite.indexer.pass.Agreement;

/** What {@code errsite bench agreement} prints: the sums, then a line for each difference. */
final class AgreementTable {
  private final List<String> lines = new ArrayList<>();
  private final int most;

  private AgreementTable(int most) {
    this.most = most;
  }

  /**
   * The lines, without the ratio.
   *
   * @param most how many constants are named below each difference
   */
  static List<String> of(AgreementBench.Figures figures, int most) {
    AgreementTable table = new AgreementTable(most);
    Agreement agreement = figures.agreement();
    table.line("%-28s %,9d", "files", figures.files());
    table.line("%-28s %,9d  %s", "given up by hand", figures.lost().size(), joined(figures.lost()));
    table.line("%-28s %,9.1f", "s, by hand", figures.handSeconds());
    table.line("%-28s %,9.1f", "s, scan and pass", figures.passSeconds());
    table.line("%-28s %,9d", "both wrap", agreement.both());
    table.line("%-28s %,9d", "  recorded where decided", agreement.carried());
    table.line("%-28s %,9d", "both leave", agreement.neither());
    table.line("%-28s %,9d  %-8s %s", "only the pass", agreement.only(true), "right", "because");
    table.groups(agreement, true);
    table.line("%-28s %,9d  %-8s %s", "only by hand", agreement.only(false), "right", "because");
    table.groups(agreement, false);
    return table.lines;
  }

  private static String joined(List<String> files) {
    return String.join(" ", files);
  }

  private void groups(Agreement agreement, boolean byPass) {
    for (Agreement.Group group : agreement.groups()) {
      if (group.byPass() == byPass) {
        line(
            "  %-26s %,9d  %-8s %s",
            group.reason(), group.spots().size(), group.right().label(), group.why());
        group.spots().stream().limit(most).forEach(this::spot);
      }
    }
  }

  private void spot(Agreement.Spot spot) {
    line("      %s:%d %s %s", spot.file(), spot.line(), spot.errno(), spot.function());
  }

  private void line(String format, Object... values) {
    lines.add(String.format(Locale.ROOT, format, values).stripTrailing());
  }
}
