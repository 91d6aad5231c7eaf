// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.errsite.indexer.Steps;
import org.errsite.indexer.Workers;
import org.errsite.indexer.calls.CallGraph;
import org.errsite.indexer.calls.Ways;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.kernel.Progress;
import org.errsite.report.manual.Manual;
import org.errsite.report.model.Directory;
import org.errsite.report.model.DocumentedCall;
import org.errsite.report.model.ErrorFinder;
import org.errsite.report.model.Findings;
import org.errsite.report.model.Release;
import org.errsite.report.output.SiteOutput;
import org.errsite.report.page.DirectoryPages;
import org.errsite.report.page.ErrnoPages;
import org.errsite.report.page.PermalinkPages;
import org.errsite.report.page.ReleasePages;
import org.errsite.report.page.ReleaseScope;
import org.errsite.report.page.SourcePages;
import org.errsite.report.page.SyscallListPage;
import org.errsite.report.page.SyscallPages;
import org.errsite.report.search.SearchFiles;

/** Everything below one release's folder. */
final class ReleaseReport {
  private final Release release;
  private final ReleaseScope scope;
  private final SiteOutput output;
  private final Manual manual;
  private final int jobs;
  private final Steps steps;

  ReleaseReport(ReleaseScope scope, SiteOutput output, SiteBuild.Settings settings) {
    this.release = scope.release();
    this.scope = scope;
    this.output = output;
    this.manual = settings.manual();
    this.jobs = settings.jobs();
    this.steps = settings.steps();
  }

  /** Writes it all and shows it. */
  void write(Stamp stamp) throws IOException {
    Findings findings = find();
    List<DocumentedCall> calls = DocumentedCalls.of(release, findings.calls(), manual);
    writeSource(findings);
    new ReleasePages(scope).write();
    new ErrnoPages(scope).write();
    writeSyscalls(calls);
    new DirectoryPages(scope).write();
    new PermalinkPages(scope).write();
    writeSites();
    writeTables();
    writeCalls(calls);
    writePatch();
    new SearchFiles(release, scope.links(), output).write(new Workers(jobs), steps);
    try (OutputStream out = output.create(scope.links().stamp())) {
      out.write(stamp.bytes());
    }
    output.publish(scope.links().folder());
  }

  /** What can come out of every system call; nothing for a release indexed without calls. */
  private Findings find() throws IOException {
    Ways ways =
        release
            .calls()
            .read()
            .orElseGet(() -> Ways.of(new CallGraph(List.of(), List.of(), Map.of(), List.of())));
    ErrorFinder finder = new ErrorFinder(release, ways);
    Progress progress = steps.begin("following the calls of " + release.info().name());
    return new Findings(ways, new Workers(jobs).map(ways.systemCalls(), finder::of, progress));
  }

  private void writeSyscalls(List<DocumentedCall> calls) throws IOException {
    SyscallPages pages = new SyscallPages(scope);
    new Workers(jobs).forEach(calls, call -> pages.write(call, manual.isThere()), Progress.NONE);
    new SyscallListPage(scope).write(calls, manual.isThere());
  }

  private void writeSource(Findings findings) throws IOException {
    SourcePages pages = new SourcePages(scope, findings);
    List<List<Site>> files = new ArrayList<>();
    for (Directory directory : scope.root().withFiles()) {
      files.addAll(directory.files().values());
    }
    new Workers(jobs)
        .forEach(files, pages::write, steps.begin("rendering " + release.info().name()));
  }

  private void writeSites() throws IOException {
    SiteJson json = new SiteJson(scope.links());
    try (OutputStream out = gzip(scope.links().sites())) {
      for (Site site : release.sites()) {
        out.write(json.line(site).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
      }
    }
  }

  private void writeTables() throws IOException {
    CoverageTables tables = new CoverageTables(release.sites());
    try (OutputStream out = output.create(scope.links().coverageTable())) {
      tables.writeFiles(out);
    }
    try (OutputStream out = gzip(scope.links().constantTable())) {
      tables.writeConstants(out);
    }
  }

  private void writeCalls(List<DocumentedCall> calls) throws IOException {
    try (OutputStream out = gzip(scope.links().callErrors())) {
      for (DocumentedCall call : calls) {
        out.write(SyscallJson.line(release.info().name(), call).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
      }
    }
  }

  private void writePatch() throws IOException {
    Optional<InputStream> patch = release.patch().open();
    if (patch.isEmpty()) {
      return;
    }
    try (InputStream in = patch.get();
        OutputStream out = gzip(scope.links().patch())) {
      in.transferTo(out);
    }
  }

  /** The JDK writes neither time nor name into the header, so equal content gives equal bytes. */
  private OutputStream gzip(String address) throws IOException {
    return new GZIPOutputStream(output.create(address), 1 << 16);
  }
}
