// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.errsite.indexer.kernel.BadInputException;
import org.errsite.report.ReportGenerator;
import org.errsite.report.manual.Manual;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code errsite site}. */
@Command(
    name = "site",
    description = "Render the website of the indexed releases; what is there and unchanged stays.")
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

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "Where the website will be; gives pages canonical links, and a sitemap.")
  private String base;

  @Option(
      names = "--check",
      description = "Render nothing: say what is wrong with the website that is there.")
  private boolean check;

  @Parameters(
      paramLabel = "RELEASE",
      arity = "0..*",
      description = "Only these releases, beside those that are there.")
  private List<String> only = List.of();

  SiteCommand(ErrsiteCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    if (check) {
      return new SiteCheckLines(root).print(directory, Math.max(1, jobs), indexes());
    }
    Map<String, Path> indexes = indexes();
    if (indexes.isEmpty()) {
      throw new BadInputException(
          "no release is indexed in " + root.home().root() + ": run errsite index KERNEL first");
    }
    for (String name : only) {
      if (!indexes.containsKey(name)) {
        root.open(name).close();
      }
    }
    Manual manual = Manual.in(man);
    if (!manual.isThere()) {
      root.console()
          .note("no manual pages in " + man + "/man2; the site goes without (see manpages-dev)");
    }
    new ReportGenerator(baseUrl(), manual, Math.max(1, jobs), root.console())
        .render(directory, indexes, only.isEmpty() ? indexes.keySet() : only);
    root.console().endStep();
    root.out().println(directory.resolve("index.html"));
    return Exit.DONE;
  }

  private Map<String, Path> indexes() throws Exception {
    Map<String, Path> indexes = new TreeMap<>();
    for (String name : root.releases()) {
      indexes.put(name, root.home().release(name));
    }
    return indexes;
  }

  private String baseUrl() throws BadInputException {
    if (base == null || base.isEmpty()) {
      return "";
    }
    try {
      URI uri = URI.create(base);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      if (web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
        return base.endsWith("/") ? base : base + "/";
      }
    } catch (IllegalArgumentException noUri) {
      // Told below.
    }
    throw new BadInputException(
        "--base-url wants an address such as https://example.org/errsite/, not " + base);
  }
}
