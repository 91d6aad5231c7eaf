// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.errsite.indexer.kernel.BadInputException;
import org.errsite.indexer.kernel.KernelReleaseReader;
import org.errsite.indexer.kernel.Progress;
import org.errsite.indexer.kernel.SourceText;
import org.errsite.indexer.kernel.SourceTree;
import org.errsite.indexer.scan.FileScan;
import org.errsite.indexer.scan.Scanner;

/** Measures the scan beside Universal Ctags on the same files. */
public final class ScanBench {
  private static final double NANOS = 1e9;

  private final Home home;
  private final int jobs;
  private final Steps steps;

  /** A measurement with scratch files below a home. */
  public ScanBench(Home home, int jobs, Steps steps) {
    this.home = home;
    this.jobs = jobs;
    this.steps = steps;
  }

  /**
   * What was measured.
   *
   * @param megabytes of source, in millions of bytes
   * @param secondsOneCore of scanning alone, after a run to warm up
   * @param secondsAllCores of reading and scanning with all jobs
   * @param ctagsSeconds of ctags, which uses one core, over the same files
   */
  public record Figures(
      int files,
      double megabytes,
      int functions,
      int constants,
      double secondsOneCore,
      double secondsAllCores,
      int ctagsFunctions,
      double ctagsSeconds) {}

  /** Sums over files. */
  private record Sums(long bytes, int functions, int constants, long nanos) {}

  /**
   * Measures.
   *
   * @throws BadInputException when ctags is not installed
   */
  public Figures run(KernelSource source) throws IOException, InterruptedException {
    Path copies = home.scratch().resolve("bench-scan." + ProcessHandle.current().pid());
    try (SourceTree tree = source.open(home, steps)) {
      List<String> files = source.selection().files(tree);
      Scanner scanner = new Scanner(KernelReleaseReader.read(tree).errnos().keySet());
      steps.begin("warming up");
      oneCore(scanner, tree, files);
      steps.begin("scanning on one core");
      Sums sums = oneCore(scanner, tree, files);
      long begin = System.nanoTime();
      new Workers(jobs)
          .map(files, path -> scanner.scan(tree.read(path)).lines(), steps.begin("scanning"));
      double all = (System.nanoTime() - begin) / NANOS;
      copy(tree, files, copies);
      steps.begin("running ctags");
      begin = System.nanoTime();
      int tags = ctags(copies);
      double ctags = (System.nanoTime() - begin) / NANOS;
      return new Figures(
          files.size(),
          sums.bytes() / 1e6,
          sums.functions(),
          sums.constants(),
          sums.nanos() / NANOS,
          all,
          tags,
          ctags);
    } finally {
      Trees.delete(copies);
    }
  }

  private static Sums oneCore(Scanner scanner, SourceTree tree, List<String> files)
      throws IOException {
    long bytes = 0;
    long nanos = 0;
    int functions = 0;
    int constants = 0;
    for (String path : files) {
      SourceText text = tree.read(path);
      long begin = System.nanoTime();
      FileScan scan = scanner.scan(text);
      nanos += System.nanoTime() - begin;
      bytes += text.bytes().length;
      functions += scan.functions().size();
      constants += scan.constants().size();
    }
    return new Sums(bytes, functions, constants, nanos);
  }

  private void copy(SourceTree tree, List<String> files, Path copies) throws IOException {
    Progress progress = steps.begin("copying for ctags");
    int done = 0;
    for (String path : files) {
      Path file = copies.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, tree.read(path).bytes());
      progress.update(++done, files.size());
    }
  }

  private static int ctags(Path directory) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
                "ctags", "--languages=C", "--langmap=C:.c.h", "--kinds-C=f", "-f", "-", "-R", ".")
            .directory(directory.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new BadInputException("cannot run ctags: install universal-ctags", e);
    }
    int tags = 0;
    try (InputStream out = process.getInputStream()) {
      byte[] block = new byte[1 << 16];
      for (int count = out.read(block); count >= 0; count = out.read(block)) {
        for (int i = 0; i < count; i++) {
          tags += block[i] == '\n' ? 1 : 0;
        }
      }
    } finally {
      process.destroyForcibly();
    }
    process.waitFor();
    return tags;
  }
}
