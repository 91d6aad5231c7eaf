// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.errsite.indexer.kernel.KernelRelease;
import org.errsite.indexer.kernel.KernelReleaseReader;
import org.errsite.indexer.kernel.Progress;
import org.errsite.indexer.kernel.Selection;
import org.errsite.indexer.kernel.SourceText;
import org.errsite.indexer.kernel.SourceTree;
import org.errsite.indexer.kernel.SourceTrees;
import org.errsite.indexer.pass.Status;
import org.errsite.indexer.scan.Constant;
import org.errsite.indexer.scan.FileScan;
import org.errsite.indexer.scan.Scanner;

/** Indexes a real kernel without Coccinelle: what the ranking sees of it and no more. */
final class KernelIndex {
  private KernelIndex() {}

  static void write(Path kernel, Path scratch, Path directory) throws IOException {
    Selection selection = Selection.of(List.of(), null);
    try (SourceTree tree =
            SourceTrees.open(kernel, null, selection::wants, scratch, Progress.NONE);
        SiteIndexWriter writer = new SiteIndexWriter(directory)) {
      KernelRelease release = KernelReleaseReader.read(tree);
      Scanner scanner = new Scanner(release.errnos().keySet());
      int count = 0;
      for (String path : selection.files(tree)) {
        SourceText text = tree.read(path);
        List<Site> sites = sites(release, scanner.scan(text), count);
        count += sites.size();
        writer.add(path, text.bytes(), sites);
      }
      writer.finish(
          new ReleaseInfo(
              release.name(),
              selection.parts(),
              0,
              0,
              0,
              count,
              List.copyOf(release.errnos().values()),
              new ReleaseInfo.PassInfo(false, "", ""),
              List.of()),
          null);
    }
  }

  private static List<Site> sites(KernelRelease release, FileScan scan, int first) {
    String subsystem = release.maintainers().subsystemOf(scan.path());
    List<Site> sites = new ArrayList<>();
    for (Constant c : scan.constants()) {
      sites.add(
          new Site(
              String.format("%012x", first + sites.size()),
              release.name(),
              scan.path(),
              c.line(),
              c.column(),
              c.errno(),
              c.function(),
              c.kind(),
              Status.ELIGIBLE,
              "not run",
              c.eager(),
              c.guard(),
              c.guardLine(),
              c.config(),
              c.comment(),
              c.statement(),
              subsystem,
              List.of(),
              List.of()));
    }
    return sites;
  }
}
