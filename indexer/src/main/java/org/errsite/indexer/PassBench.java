// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.errsite.indexer.kernel.KernelReleaseReader;
import org.errsite.indexer.kernel.SourceTree;
import org.errsite.indexer.pass.Eligibility;
import org.errsite.indexer.pass.ErrorPass;
import org.errsite.indexer.pass.PassCache;
import org.errsite.indexer.pass.PassResult;
import org.errsite.indexer.pass.PlainRule;
import org.errsite.indexer.pass.Spatch;
import org.errsite.indexer.pass.Status;
import org.errsite.indexer.pass.Verdict;
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

  /**
   * The three runs, the plain one without headers, ENOMEM and EFAULT.
   *
   * @param left what the plain rule wraps and ours does not: how many by reason, {@code comparison}
   *     for most; where a file leaves the same errno for several reasons, all of them
   */
  public record Figures(Run plain, Run cold, Run warm, SortedMap<String, Integer> left) {}

  /** Our run, and what it was made of. */
  private record Ours(Run run, List<FileScan> scans, List<PassResult> results) {}

  /** Measures. */
  public Figures run(KernelSource source) throws IOException, InterruptedException {
    Path cache = home.scratch().resolve("bench-pass." + ProcessHandle.current().pid());
    try (SourceTree tree = source.open(home, steps)) {
      List<String> files = source.selection().files(tree);
      steps.begin("running the plain rule (some minutes)");
      List<String> sources = files.stream().filter(path -> path.endsWith(".c")).toList();
      PlainRule.Figures plain = PlainRule.run("spatch", tree, sources, jobs);
      Ours cold = ours(tree, files, cache, "running ours, nothing cached");
      Ours warm = ours(tree, files, cache, "running ours, all cached");
      return new Figures(
          new Run(plain.seconds(), plain.sites(), plain.lost()),
          cold.run(),
          warm.run(),
          left(plain, warm));
    } finally {
      Trees.delete(cache);
    }
  }

  private Ours ours(SourceTree tree, List<String> files, Path cache, String step)
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
    return new Ours(new Run(seconds, sites, lost(results)), scans, results);
  }

  private static SortedMap<String, Integer> left(PlainRule.Figures plain, Ours ours) {
    Eligibility eligibility = Eligibility.of(ours.scans());
    Map<String, Integer> wrapped = new HashMap<>();
    Map<String, SortedSet<String>> reasons = new HashMap<>();
    for (int i = 0; i < ours.scans().size(); i++) {
      FileScan scan = ours.scans().get(i);
      List<Verdict> verdicts = Verdict.of(scan, ours.results().get(i), eligibility);
      for (int j = 0; j < verdicts.size(); j++) {
        String key = scan.path() + " " + scan.constants().get(j).errno();
        reasons.computeIfAbsent(key, k -> new TreeSet<>());
        if (verdicts.get(j).status() == Status.INSTRUMENTED) {
          wrapped.merge(key, 1, Integer::sum);
        } else {
          reasons.get(key).add(verdicts.get(j).reason());
        }
      }
    }
    SortedMap<String, Integer> left = new TreeMap<>();
    plain
        .wraps()
        .forEach(
            (key, count) -> {
              int missing = count - wrapped.getOrDefault(key, 0);
              if (missing > 0 && reasons.containsKey(key)) {
                left.merge(String.join(" or ", reasons.get(key)), missing, Integer::sum);
              }
            });
    return left;
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
