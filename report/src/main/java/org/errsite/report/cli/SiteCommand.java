// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.errsite.indexer.index.SiteIndex;
import org.errsite.indexer.kernel.BadInputException;
import org.errsite.report.ReportGenerator;
import org.errsite.report.manual.Manual;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code errsite site}. */
@Command(name = "site", description = "Render the website of the indexed releases.")
final class SiteCommand implements Callable<Integer> {
  private final ErrsiteCommand root;

  @Option(names = "-o", paramLabel = "DIR", required = true, description = "Where to write it.")
  private Path directory;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Pages to render side by side (default: the number of processors).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--man",
      paramLabel = "DIR",
      defaultValue = "/usr/share/man",
      description = "Manual pages to put beside the source, in DIR/man2 (default: /usr/share/man).")
  private Path man;

  @Parameters(paramLabel = "RELEASE", arity = "0..*", description = "Only these releases.")
  private List<String> only = List.of();

  SiteCommand(ErrsiteCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    List<String> names = only.isEmpty() ? root.releases() : only;
    if (names.isEmpty()) {
      throw new BadInputException(
          "no release is indexed in " + root.home().root() + ": run errsite index KERNEL first");
    }
    Manual manual = Manual.in(man);
    if (!manual.isThere()) {
      root.console()
          .note("no manual pages in " + man + "/man2; the site goes without (see manpages-dev)");
    }
    List<SiteIndex> indexes = new ArrayList<>();
    try {
      for (String name : names) {
        indexes.add(root.open(name));
      }
      new ReportGenerator(manual, Math.max(1, jobs), root.console()).render(directory, indexes);
    } finally {
      for (SiteIndex index : indexes) {
        index.close();
      }
    }
    root.console().endStep();
    root.out().println(directory.resolve("index.html"));
    return Exit.DONE;
  }
}
