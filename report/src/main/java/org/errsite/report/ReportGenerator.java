// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.errsite.indexer.Steps;
import org.errsite.indexer.index.SiteIndex;
import org.errsite.report.address.Links;
import org.errsite.report.manual.Manual;
import org.errsite.report.model.Release;
import org.errsite.report.model.ReleaseOrder;
import org.errsite.report.output.DirectoryOutput;
import org.errsite.report.output.SiteOutput;
import org.errsite.report.page.RootPages;
import org.errsite.report.page.Templates;

/** Renders indexed releases as a website. The same indexes give the same bytes. */
public final class ReportGenerator {
  private static final List<String> ASSETS =
      List.of(
          "css/errsite.css", "icons/errsite.svg", "js/page.js", "js/permalink.js",
 "js/redirect.js", "js/source.js");

  /** Made of many modules, and one request to the reader. */
  private static final String SEARCH = "search.js";

  private final Manual manual;
  private final int jobs;
  private final Steps steps;

  /**
   * A generator.
   *
   * @param manual is put beside what the source says of system calls
   * @param jobs how many pages to render side by side, 1 or more
   * @param steps is told how far it is
   */
  public ReportGenerator(Manual manual, int jobs, Steps steps) {
    this.manual = manual;
    this.jobs = jobs;
    this.steps = steps;
  }

  /**
   * Renders these releases into a directory; each takes its place there when it is whole.
   *
   * @param directory created if missing
   * @param indexes at least one, in any order
   * @throws IOException when an index cannot be read or the directory cannot be written
   */
  public void render(Path directory, List<SiteIndex> indexes) throws IOException {
    try (DirectoryOutput output = new DirectoryOutput(directory)) {
      List<Release> releases = new ArrayList<>();
      for (SiteIndex index : indexes) {
        releases.add(Release.of(index));
      }
      render(output, releases);
    }
  }

  /** Renders these releases into any output. */
  void render(SiteOutput output, List<Release> releases) throws IOException {
    writeAssets(output);
    List<RootPages.Entry> entries = new ArrayList<>();
    for (Release release : newestFirst(releases)) {
      entries.add(new ReleaseReport(release.checked(), output, manual, jobs, steps).write());
    }
    RootPages root = new RootPages(new Templates(output));
    root.writeLatest(entries.get(0));
    output.publish(entries.get(0).links().latest().folder());
    root.writeList(entries);
    output.publish(Links.FRONT);
  }

  private static List<Release> newestFirst(List<Release> releases) {
    Comparator<Release> oldestFirst =
        Comparator.comparing(release -> release.info().name(), new ReleaseOrder());
    return releases.stream().sorted(oldestFirst.reversed()).toList();
  }

  private static void writeAssets(SiteOutput output) throws IOException {
    for (String asset : ASSETS) {
      try (InputStream in = ReportGenerator.class.getResourceAsStream("/site/" + asset);
          OutputStream out = output.create(Links.asset(asset))) {
        in.transferTo(out);
      }
    }
    try (OutputStream out = output.create(Links.asset("js/" + SEARCH))) {
      out.write(Script.of(SEARCH).getBytes(StandardCharsets.UTF_8));
    }
    output.publish("assets");
  }
}
