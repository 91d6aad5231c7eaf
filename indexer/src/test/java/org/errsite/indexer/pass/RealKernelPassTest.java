// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.errsite.indexer.kernel.KernelRelease;
import org.errsite.indexer.kernel.KernelReleaseReader;
import org.errsite.indexer.kernel.Progress;
import org.errsite.indexer.kernel.Selection;
import org.errsite.indexer.kernel.SourceTree;
import org.errsite.indexer.kernel.SourceTrees;
import org.errsite.indexer.scan.Constant;
import org.errsite.indexer.scan.FileScan;
import org.errsite.indexer.scan.Scanner;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("kernel")
class RealKernelPassTest {
  /** Coccinelle gives up on each of them under the plain rule. */
  private static final List<String> LOST =
      List.of("kernel/bpf/verifier.c", "kernel/sys.c", "security/security.c");

  @TempDir private Path temp;

  private static String kernel() {
    String kernel = System.getProperty("errsite.kernel", "");
    Assumptions.assumeFalse(kernel.isEmpty(), "no kernel given");
    return kernel;
  }

  @Test
  void should_leave_nothing_to_the_scan_when_the_plain_rule_loses_the_file()
      throws IOException, InterruptedException {
    Spatch spatch = Installed.spatch();
    try (SourceTree tree =
        SourceTrees.open(Path.of(kernel()), null, LOST::contains, temp, Progress.NONE)) {
      KernelRelease release = KernelReleaseReader.read(tree);
      for (String errno : release.errnos().keySet()) {
        assertTrue(spatch.semanticPatch().matches("(?s).*\\b" + errno + "\\b.*"), errno);
      }
      List<FileScan> scans = scans(tree, release, LOST);
      Eligibility eligibility = Eligibility.of(scans);
      List<PassResult> results = pass(spatch).run(tree, scans, Progress.NONE);
      for (int i = 0; i < LOST.size(); i++) {
        String path = LOST.get(i);
        List<Integer> shown =
            scans.get(i).constants().stream()
                .filter(constant -> eligibility.eligible(path, constant))
                .map(Constant::offset)
                .toList();
        assertFalse(shown.isEmpty());
        assertEquals(shown, results.get(i).wrapped(), LOST.get(i));
      }
    }
  }

  @Test
  void should_change_nothing_more_when_a_directory_is_instrumented_already()
      throws IOException, InterruptedException {
    Selection selection = Selection.of(List.of("ipc", "io_uring", "include/linux"), null);
    try (SourceTree tree =
        SourceTrees.open(Path.of(kernel()), null, selection::wants, temp, Progress.NONE)) {
      KernelRelease release = KernelReleaseReader.read(tree);
      List<String> files = selection.files(tree);
      MemoryTree done = new MemoryTree();
      for (FileEdits edits : edits(tree, scans(tree, release, files))) {
        done.add(edits.path(), edits.applied(tree.read(edits.path()).bytes()));
      }
      List<String> more =
          edits(done, scans(done, release, files)).stream()
              .filter(edits -> !edits.isEmpty())
              .map(FileEdits::path)
              .toList();
      assertEquals(List.of(), more);
    }
  }

  private static List<FileScan> scans(SourceTree tree, KernelRelease release, List<String> paths)
      throws IOException {
    Scanner scanner = new Scanner(release.errnos().keySet());
    List<FileScan> scans = new ArrayList<>();
    for (String path : paths) {
      scans.add(scanner.scan(tree.read(path)));
    }
    return scans;
  }

  private ErrorPass pass(Spatch spatch) {
    return new ErrorPass(spatch, new PassCache(temp.resolve("cache")), 2);
  }

  private List<FileEdits> edits(SourceTree tree, List<FileScan> scans)
      throws IOException, InterruptedException {
    Eligibility eligibility = Eligibility.of(scans);
    List<PassResult> results = pass(Installed.spatch()).run(tree, scans, Progress.NONE);
    List<FileEdits> edits = new ArrayList<>();
    for (int i = 0; i < scans.size(); i++) {
      edits.add(FileEdits.of(scans.get(i), Verdict.of(scans.get(i), results.get(i), eligibility)));
    }
    return edits;
  }
}
