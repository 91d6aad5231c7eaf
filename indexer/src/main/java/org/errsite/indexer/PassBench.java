// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.errsite.indexer.kernel.KernelReleaseReader;
import org.errsite.indexer.kernel.SourceTree;
import org.errsite.indexer.kernel.SourceTrees;
import org.errsite.indexer.pass.ErrorPass;
import org.errsite.indexer.pass.PassCache;
import org.errsite.indexer.pass.PassResult;
import org.errsite.indexer.pass.PlainRule;
import org.errsite.indexer.pass.Spatch;
import org.errsite.indexer.scan.FileScan;
import org.errsite.indexer.scan.Scanner;

/** Measures the pass beside one plain rule over the same directories. */
public final class PassBench {
  private final Home home;
  private final int jobs;
  private final Steps steps;

  /** A measurement with its own cache below a home. */
  public PassBench(Home home, int jobs, Steps steps) {
    this.home = home;
    this.jobs = jobs;
    this.steps = steps;
  }

  /**
   * One way of doing it.
   *
   * @param seconds by the clock; ours from the opened tree to the last result, scan included
   * @param sites how many constants it wrapped
   * @param lost files given up as a whole
   */
  public record Run(double seconds, int sites, List<String> lost) {}

  /** The three runs, the plain one without headers, ENOMEM and EFAULT. */
  public record Figures(Run plain, Run cold, Run warm) {}

  /** Measures. */
  public Figures run(KernelSource source) throws IOException, InterruptedException {
    Path cache = home.scratch().resolve("bench-pass." + ProcessHandle.current().pid());
    Files.createDirectories(home.scratch());
    try (SourceTree tree =
        SourceTrees.open(
            source.kernel(),
            source.revision(),
            source.selection()::wants,
            home.scratch(),
            steps.begin("reading " + source.kernel()))) {
      List<String> files = source.selection().files(tree);
      steps.begin("running the plain rule (a quarter of an hour for ten directories)");
      List<String> sources = files.stream().filter(path -> path.endsWith(".c")).toList();
      PlainRule.Figures plain = PlainRule.run("spatch", tree, sources, jobs);
      Run cold = ours(tree, files, cache, "running ours, nothing cached");
      Run warm = ours(tree, files, cache, "running ours, all cached");
      return new Figures(new Run(plain.seconds(), plain.sites(), plain.lost()), cold, warm);
    } finally {
      Trees.delete(cache);
    }
  }

  private Run ours(SourceTree tree, List<String> files, Path cache, String step)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Scanner scanner = new Scanner(KernelReleaseReader.read(tree).errnos().keySet());
    List<FileScan> scans =
        new Workers(jobs)
            .map(files, path -> scanner.scan(tree.read(path)), steps.begin("scanning"));
    ErrorPass pass = new ErrorPass(Spatch.find("spatch"), new PassCache(cache), jobs);
    List<PassResult> results = pass.run(tree, scans, steps.begin(step));
    double seconds = (System.nanoTime() - begin) / 1e9;
    int sites = results.stream().mapToInt(result -> result.wrapped().size()).sum();
    return new Run(seconds, sites, lost(results));
  }

  /** Files in which nothing was wrapped although something went wrong. */
  private static List<String> lost(List<PassResult> results) {
    Set<String> lost = new TreeSet<>();
    for (PassResult result : results) {
      if (result.wrapped().isEmpty() && !result.troubles().isEmpty()) {
        lost.add(result.path());
      }
    }
    return List.copyOf(lost);
  }
}
