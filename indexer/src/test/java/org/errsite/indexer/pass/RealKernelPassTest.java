// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
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
  void should_change_nothing_more_and_go_back_when_git_has_applied_the_patch()
      throws IOException, InterruptedException {
    Selection selection =
        Selection.of(List.of("ipc", "io_uring", "kernel/time", "fs/ext4", "include/linux"), null);
    RuntimeSeries series = RuntimeSeries.carried();
    try (SourceTree tree =
        SourceTrees.open(
            Path.of(kernel()),
            null,
            path -> selection.wants(path) || series.paths().contains(path),
            temp,
            Progress.NONE)) {
      KernelRelease release = KernelReleaseReader.read(tree);
      List<String> files = selection.files(tree);
      List<FileEdits> edits = edits(tree, scans(tree, release, files));
      Path patch = patch(tree, release, series, edits);
      Path work = temp.resolve("work");
      write(tree, work);
      SortedMap<String, String> before = texts(work);

      GitApply.run(work, patch, "--apply");
      assertNotEquals(before, texts(work));
      assertEquals(List.of(), changedAgain(work, release, files));

      GitApply.run(work, patch, "--reverse");
      assertEquals(before.keySet(), texts(work).keySet());
      assertEquals(List.of(), differing(before, texts(work)));
    }
  }

  private Path patch(
      SourceTree tree, KernelRelease release, RuntimeSeries series, List<FileEdits> edits)
      throws IOException {
    KernelRuntime runtime = series.on(tree).keepingLines(edits);
    assertEquals("", runtime.misfit());
    KernelPatch patch = new KernelPatch(release.name(), runtime, edits);
    assertTrue(patch.sites() > 1000, "too few to tell: " + patch.sites());
    Path file = temp.resolve("whole.patch");
    try (OutputStream out = Files.newOutputStream(file)) {
      patch.write(tree, out);
    }
    return file;
  }

  private static void write(SourceTree tree, Path work) throws IOException {
    for (String path : tree.paths()) {
      Path file = work.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, tree.read(path).bytes());
    }
  }

  /** Every file below a directory, every byte a character. */
  private static SortedMap<String, String> texts(Path work) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> all = Files.walk(work)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        texts.put(work.relativize(file).toString(), Cases.text(Files.readAllBytes(file)));
      }
    }
    return texts;
  }

  private static List<String> differing(Map<String, String> before, Map<String, String> after) {
    return before.keySet().stream()
        .filter(path -> !before.get(path).equals(after.get(path)))
        .toList();
  }

  private List<String> changedAgain(Path work, KernelRelease release, List<String> files)
      throws IOException, InterruptedException {
    MemoryTree done = new MemoryTree();
    for (String path : files) {
      done.add(path, Files.readAllBytes(work.resolve(path)));
    }
    return edits(done, scans(done, release, files)).stream()
        .filter(edits -> !edits.isEmpty())
        .map(FileEdits::path)
        .toList();
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
    List<List<Verdict>> verdicts = new ArrayList<>();
    for (int i = 0; i < scans.size(); i++) {
      verdicts.add(Verdict.of(scans.get(i), results.get(i), eligibility));
    }
    return FileEdits.of(scans, verdicts, List.of());
  }
}
