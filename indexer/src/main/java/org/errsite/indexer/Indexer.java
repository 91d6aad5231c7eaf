// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.errsite.indexer.calls.Ways;
import org.errsite.indexer.index.ReleaseInfo;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.index.SiteIndexWriter;
import org.errsite.indexer.index.SiteJoiner;
import org.errsite.indexer.kernel.BadInputException;
import org.errsite.indexer.kernel.KernelRelease;
import org.errsite.indexer.kernel.KernelReleaseReader;
import org.errsite.indexer.kernel.Progress;
import org.errsite.indexer.kernel.Selection;
import org.errsite.indexer.kernel.SourceText;
import org.errsite.indexer.kernel.SourceTree;
import org.errsite.indexer.pass.ErrorPass;
import org.errsite.indexer.pass.FileEdits;
import org.errsite.indexer.pass.KernelPatch;
import org.errsite.indexer.pass.KernelRuntime;
import org.errsite.indexer.pass.PassCache;
import org.errsite.indexer.pass.PassResult;
import org.errsite.indexer.pass.RuntimeSeries;
import org.errsite.indexer.pass.Spatch;
import org.errsite.indexer.pass.Verdict;
import org.errsite.indexer.scan.FileScan;
import org.errsite.indexer.scan.Scanner;

/** Takes a kernel through every step: intake, scan, pass, index. */
public final class Indexer {
  private static final String RELEASE_NAME = "[A-Za-z0-9][A-Za-z0-9._+~-]*";

  private final Home home;
  private final int jobs;
  private final Steps steps;
  private final RuntimeSeries series;

  /**
   * An indexer.
   *
   * @param home where results and caches are kept
   * @param jobs how much to do side by side, 1 or more
   * @param steps is told what is being done
   */
  public Indexer(Home home, int jobs, Steps steps) throws IOException {
    this(home, jobs, steps, RuntimeSeries.carried());
  }

  /** An indexer whose patches hold another runtime than the one this tool carries. */
  Indexer(Home home, int jobs, Steps steps, RuntimeSeries series) {
    this.home = home;
    this.jobs = jobs;
    this.steps = steps;
    this.series = series;
  }

  /**
   * Indexes a kernel. The release takes its place among the others only when it is whole.
   *
   * @param withPass whether Coccinelle runs
   * @return what was indexed
   * @throws BadInputException when the kernel, its name or its parts cannot be worked on
   * @throws InterruptedIOException when the thread was interrupted; cached results stay
   */
  public ReleaseInfo index(KernelSource source, boolean withPass) throws IOException {
    Optional<Spatch> spatch = withPass ? Optional.of(spatch()) : Optional.empty();
    Predicate<String> besides = withPass ? this::concernsPatch : path -> false;
    try (SourceTree tree = source.open(home, steps, besides)) {
      KernelRelease kernel = KernelReleaseReader.read(tree);
      String name = nameOf(source, kernel);
      Instrumentation run = instrument(tree, source, kernel, spatch);
      Path unfinished = home.unfinished(name);
      Trees.delete(unfinished);
      try {
        ReleaseInfo release = write(unfinished, tree, name, source, run);
        Trees.replace(unfinished, home.release(name));
        tell(tree, release);
        return release;
      } finally {
        Trees.delete(unfinished);
      }
    }
  }

  private void tell(SourceTree tree, ReleaseInfo release) {
    if (tree.leftOut() > 0) {
      steps.note(tree.leftOut() + " files left out: their names cannot be used");
    }
    for (ReleaseInfo.LostFile lost : release.runs()) {
      steps.note(lost.file() + ": " + lost.problem() + "; instrumented as the scan says");
    }
  }

  /**
   * Writes the patch of a kernel: the runtime, and what instruments every constant.
   *
   * @param file replaced when the patch is whole
   * @return how many constants it instruments
   * @throws IOException also when the runtime does not fit the kernel; the message says where
   */
  public long patch(KernelSource source, Path file) throws IOException {
    Path place = file.toAbsolutePath();
    Path folder = place.getParent();
    if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(place)) {
      throw new BadInputException("no file can be written at " + place);
    }
    Optional<Spatch> spatch = Optional.of(spatch());
    try (SourceTree tree = source.open(home, steps, this::concernsPatch)) {
      KernelRelease kernel = KernelReleaseReader.read(tree);
      // Asked before the long part, and of the lines again behind it.
      KernelRuntime runtime = series.on(tree);
      fitting(runtime);
      Instrumentation run = instrument(tree, source, kernel, spatch);
      KernelPatch patch = patch(runtime, kernel.name(), run);
      fitting(patch.runtime());
      Path beside = folder.resolve("." + place.getFileName() + "." + ProcessHandle.current().pid());
      try {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
          patch.write(tree, out);
        }
        Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
      return patch.sites();
    }
  }

  /** What the series touches, and every file that may have an ERR of its own. */
  private boolean concernsPatch(String path) {
    return series.paths().contains(path) || Selection.runsInKernel(path);
  }

  private static void fitting(KernelRuntime runtime) throws IOException {
    if (!runtime.fits()) {
      throw new IOException(runtime.misfit());
    }
  }

  private static KernelPatch patch(KernelRuntime runtime, String name, Instrumentation run) {
    List<FileEdits> edits = run.edits();
    return new KernelPatch(name, runtime.keepingLines(edits), edits);
  }

  private static String nameOf(KernelSource source, KernelRelease kernel) throws BadInputException {
    String name = source.release() == null ? kernel.name() : source.release();
    if (!name.matches(RELEASE_NAME) || name.equals("latest") || name.equals("diff")) {
      throw new BadInputException(
          "'" + name + "' cannot name a release: letters, digits and . _ + ~ - are allowed");
    }
    return name;
  }

  private static Spatch spatch() throws IOException {
    try {
      return Spatch.find("spatch");
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static InterruptedIOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("interrupted");
  }

  private Instrumentation instrument(
      SourceTree tree, KernelSource source, KernelRelease kernel, Optional<Spatch> spatch)
      throws IOException {
    List<String> paths = source.selection().files(tree);
    KernelScan read =
        KernelScan.of(tree, kernel, paths, new Workers(jobs), steps.begin("scanning C files"));
    if (spatch.isEmpty()) {
      return new Instrumentation(read, List.of(), spatch, List.of());
    }
    List<FileScan> besides = besides(tree, source, read.kernel());
    ErrorPass pass = new ErrorPass(spatch.get(), new PassCache(home.passCache()), jobs);
    try {
      Progress progress = steps.begin("running Coccinelle");
      List<PassResult> results = pass.run(tree, read.files(), progress);
      return new Instrumentation(read, results, spatch, besides);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /** Files that were not chosen and have an ERR of their own. */
  private List<FileScan> besides(SourceTree tree, KernelSource source, KernelRelease kernel)
      throws IOException {
    Scanner scanner = new Scanner(kernel.errnos().keySet());
    List<String> others =
        tree.paths().stream()
            .filter(path -> Selection.runsInKernel(path) && !source.selection().wants(path))
            .toList();
    Progress progress = steps.begin("looking for what else is called ERR");
    return new Workers(jobs)
        .map(others, path -> scanner.scanIfErr(tree.read(path)), progress).stream()
            .flatMap(Optional::stream)
            .toList();
  }

  private ReleaseInfo write(
      Path directory, SourceTree tree, String name, KernelSource source, Instrumentation run)
      throws IOException {
    KernelRelease kernel = run.kernel();
    Ways ways = new Calls(home.callsCache(), jobs, steps).ways(tree, kernel, run.scans());
    Progress progress = steps.begin("indexing");
    SiteJoiner joiner = new SiteJoiner(name, kernel, ways);
    List<List<Verdict>> verdicts = run.verdicts();
    int count = 0;
    try (SiteIndexWriter writer = new SiteIndexWriter(directory)) {
      for (int i = 0; i < run.scans().size(); i++) {
        FileScan scan = run.scans().get(i);
        if (!scan.constants().isEmpty()) {
          SourceText text = tree.read(scan.path());
          List<Site> sites = joiner.join(scan, verdicts.get(i));
          writer.add(scan.path(), text.bytes(), sites);
          count += sites.size();
        }
        progress.update(i + 1, run.scans().size());
      }
      ReleaseInfo release = new ReleaseSummary(run).of(name, source.selection().parts(), count);
      writer.addCalls(ways);
      writer.finish(release, run.spatch().isPresent() ? storedPatch(tree, name, run) : null);
      return release;
    }
  }

  /** Of a kernel that the runtime does not fit, the wraps alone are worth keeping. */
  private byte[] storedPatch(SourceTree tree, String name, Instrumentation run) throws IOException {
    KernelPatch patch = patch(series.on(tree), name, run);
    if (!patch.runtime().fits()) {
      steps.note("the stored patch wraps constants only: " + patch.runtime().misfit());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    patch.write(tree, bytes);
    return bytes.toByteArray();
  }
}
