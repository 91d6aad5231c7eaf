// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.index.SiteIndex;
import org.errsite.report.model.Groups;
import org.errsite.report.model.Tally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code errsite coverage}. */
@Command(
    name = "coverage",
    description = "Count constants found, instrumented, eligible and skipped.")
final class CoverageCommand implements Callable<Integer> {
  private final ErrsiteCommand root;

  /** What rows can stand for; the names are those of the option. */
  enum By {
    dir,
    errno,
    reason,
    subsystem;

    String of(Site site) {
      return switch (this) {
        case dir -> Groups.topDirectory(site);
        case errno -> site.errno();
        case reason ->
            site.status().label() + (site.reason().isEmpty() ? "" : ": ") + site.reason();
        case subsystem -> site.subsystem().isEmpty() ? "(none)" : site.subsystem();
      };
    }
  }

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      defaultValue = "dir",
      description = "A row for each: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private By by;

  CoverageCommand(ErrsiteCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    try (SiteIndex index = root.open()) {
      List<Site> sites = index.sites();
      if (!root.json()) {
        root.out()
            .printf(
                "%9s %12s %12s %9s %9s %9s  %s%n",
                "found", "instrumented", "(coccinelle", "scan)", "eligible", "skipped", by.name());
      }
      for (Groups.Group group : Groups.by(by::of, sites)) {
        print(group.name(), group.tally());
      }
      if (!root.json()) {
        print("all of " + index.release().name(), Tally.of(sites));
      }
      return sites.isEmpty() ? Exit.NOTHING_FOUND : Exit.DONE;
    }
  }

  private void print(String name, Tally tally) throws IOException {
    if (!root.json()) {
      root.out()
          .printf(
              "%,9d %,12d %,12d %,9d %,9d %,9d  %s%n",
              tally.found(),
              tally.instrumented(),
              tally.byCoccinelle(),
              tally.byScan(),
              tally.eligible(),
              tally.skipped(),
              name);
      return;
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(by.name(), name);
    fields.put("found", tally.found());
    fields.put("instrumented", tally.instrumented());
    fields.put("byCoccinelle", tally.byCoccinelle());
    fields.put("byScan", tally.byScan());
    fields.put("eligible", tally.eligible());
    fields.put("skipped", tally.skipped());
    root.out().println(new ObjectMapper().writeValueAsString(fields));
  }
}
