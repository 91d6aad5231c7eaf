// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.errsite.indexer.kernel.KernelReleaseReader;
import org.errsite.indexer.kernel.Progress;
import org.errsite.indexer.kernel.Selection;
import org.errsite.indexer.kernel.SourceTree;
import org.errsite.indexer.kernel.SourceTrees;
import org.errsite.indexer.scan.Constant;
import org.errsite.indexer.scan.FileScan;
import org.errsite.indexer.scan.Scanner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The series this tool carries, on the release it was made for. */
@Tag("kernel")
class RealKernelSeriesTest {
  private static final List<String> PARTS = List.of("kernel", "ipc", "fs/proc", "fs/exec.c");
  private static final Pattern CALL = Pattern.compile("\\bERR(?:_NOTE)?\\(");

  @TempDir private Path temp;
  private RuntimeSeries series;
  private SourceTree tree;
  private Scanner scanner;
  private KernelRuntime runtime;

  @BeforeEach
  void open() throws IOException {
    String kernel = System.getProperty("errsite.kernel", "");
    Assumptions.assumeFalse(kernel.isEmpty(), "no kernel given");
    series = RuntimeSeries.carried();
    Selection selection = Selection.of(PARTS, null);
    tree =
        SourceTrees.open(
            Path.of(kernel),
            null,
            path -> selection.wants(path) || series.paths().contains(path),
            temp.resolve("scratch"),
            Progress.NONE);
    scanner = new Scanner(KernelReleaseReader.read(tree).errnos().keySet());
    runtime = series.on(tree);
  }

  @AfterEach
  void close() throws IOException {
    if (tree != null) {
      tree.close();
    }
  }

  @Test
  void should_leave_every_error_constant_on_its_line_when_the_series_is_applied()
      throws IOException {
    assertEquals("", runtime.misfit());
    List<String> moved = new ArrayList<>();
    int seen = 0;
    for (String path : runtime.files().keySet()) {
      PatchedFile file = runtime.files().get(path);
      if (file.isAdded() || !path.matches(".*\\.[ch]")) {
        continue;
      }
      for (Constant constant : scanner.scan(tree.read(path)).constants()) {
        seen++;
        if (!file.keeps(constant.line())) {
          moved.add(path + ":" + constant.line() + " " + constant.errno());
        }
      }
    }
    assertEquals(List.of(), moved);
    assertNotEquals(0, seen);
  }

  @Test
  void should_hold_every_edit_on_its_line_when_git_has_applied_the_whole()
      throws IOException, InterruptedException {
    Selection selection = Selection.of(PARTS, null);
    List<FileScan> scans = new ArrayList<>();
    for (String path : selection.files(tree)) {
      scans.add(scanner.scan(tree.read(path)));
    }
    List<PassResult> results =
        new ErrorPass(Installed.spatch(), new PassCache(temp.resolve("cache")), 2)
            .run(tree, scans, Progress.NONE);
    List<FileEdits> edits = edits(scans, results);
    KernelRuntime kept = runtime.keepingLines(edits);
    assertEquals("", kept.misfit());
    KernelPatch patch = new KernelPatch("real", kept, edits);
    Path work = unpacked(edits);
    apply(work, patch);

    long meant = 0;
    long found = 0;
    for (FileEdits own : edits) {
      if (own.isEmpty()) {
        continue;
      }
      List<String> lines = Files.readAllLines(work.resolve(own.path()), ISO_8859_1);
      Set<Integer> places = new TreeSet<>();
      for (Insertion insertion : own.insertions()) {
        meant += calls(insertion.text());
        if (places.add(insertion.line())) {
          found += calls(lines.get(insertion.line() - 1));
        }
      }
    }
    // Those on the sites' own lines are all there are.
    assertEquals(meant, found);
    assertEquals(meant, allCalls(work, edits) - callsBefore(edits));
    assertTrue(patch.sites() > 1000, "too few to tell: " + patch.sites());
  }

  private static List<FileEdits> edits(List<FileScan> scans, List<PassResult> results) {
    Eligibility eligibility = Eligibility.of(scans);
    List<List<Verdict>> verdicts = new ArrayList<>();
    for (int i = 0; i < scans.size(); i++) {
      verdicts.add(Verdict.of(scans.get(i), results.get(i), eligibility));
    }
    return FileEdits.of(scans, verdicts, List.of());
  }

  /** The release's files that the patch may touch. */
  private Path unpacked(List<FileEdits> edits) throws IOException {
    Path work = temp.resolve("work");
    Set<String> paths = new TreeSet<>(runtime.files().keySet());
    paths.removeIf(path -> runtime.files().get(path).isAdded());
    edits.forEach(own -> paths.add(own.path()));
    for (String path : paths) {
      Path file = work.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, tree.read(path).bytes());
    }
    return work;
  }

  private void apply(Path work, KernelPatch patch) throws IOException, InterruptedException {
    Path file = temp.resolve("whole.patch");
    try (OutputStream out = Files.newOutputStream(file)) {
      patch.write(tree, out);
    }
    GitApply.run(work, file, "--check");
    GitApply.run(work, file, "--apply");
  }

  private static long allCalls(Path work, List<FileEdits> edits) throws IOException {
    long calls = 0;
    for (FileEdits own : edits) {
      calls += calls(Files.readString(work.resolve(own.path()), ISO_8859_1));
    }
    return calls;
  }

  private long callsBefore(List<FileEdits> edits) throws IOException {
    long calls = 0;
    for (FileEdits own : edits) {
      calls += calls(new String(tree.read(own.path()).bytes(), ISO_8859_1));
    }
    return calls;
  }

  private static long calls(String text) {
    return CALL.matcher(text).results().count();
  }
}
