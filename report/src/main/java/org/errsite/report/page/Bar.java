// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.errsite.report.code.Visible;
import org.errsite.report.model.Groups;
import org.errsite.report.model.Tally;

/**
 * One bar of a chart: three parts one behind the other, in percent of the chart's width.
 *
 * @param name safe to look at
 * @param href relative to the page; empty where there is nothing to open
 * @param tally what it stands for
 * @param instrumented width of the first part
 * @param eligible width of the second
 * @param eligibleAt where the second begins
 * @param skipped width of the third
 * @param skippedAt where the third begins
 */
public record Bar(
    String name,
    String href,
    Tally tally,
    String instrumented,
    String eligible,
    String eligibleAt,
    String skipped,
    String skippedAt) {

  /** A bar that fills the chart when its tally is {@code full}. */
  static Bar of(String name, String href, Tally tally, int full) {
    return new Bar(
        name.isEmpty() ? "/" : Visible.of(name),
        href,
        tally,
        percent(tally.instrumented(), full),
        percent(tally.eligible(), full),
        percent(tally.instrumented(), full),
        percent(tally.skipped(), full),
        percent(tally.instrumented() + tally.eligible(), full));
  }

  /** One bar a group, in their order; the largest fills the chart. */
  static List<Bar> chart(List<Groups.Group> groups, Function<String, String> href) {
    int full = groups.stream().mapToInt(group -> group.sites().size()).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    for (Groups.Group group : groups) {
      bars.add(of(group.name(), href.apply(group.name()), group.tally(), full));
    }
    return bars;
  }

  private static String percent(int part, int full) {
    return String.format(Locale.ROOT, "%.2f%%", full == 0 ? 0 : 100.0 * part / full);
  }
}
