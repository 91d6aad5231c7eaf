// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.errsite.indexer.kernel.SourceTree;
import org.errsite.indexer.pass.Eligibility;
import org.errsite.indexer.pass.PassResult;
import org.errsite.indexer.pass.PassRun;
import org.errsite.indexer.pass.PlainRule;
import org.errsite.indexer.pass.Status;
import org.errsite.indexer.pass.Verdict;
import org.errsite.indexer.scan.FileScan;

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
   * @param scanSeconds by the clock, from the opened tree to the last scan; 0 for the plain rule
   * @param passSeconds by the clock, from there to the last result
   * @param sites how many constants it wrapped
   * @param functions how many have constants to be wrapped; 0 for the plain rule
   * @param cached how many of the functions were known from earlier runs
   * @param shown how many different slices Coccinelle was shown
   * @param mebibytes the most that this process and its children held at once
   * @param lost files given up as a whole
   */
  public record Run(
      double scanSeconds,
      double passSeconds,
      int sites,
      int functions,
      int cached,
      int shown,
      long mebibytes,
      List<String> lost) {

    /** Both steps. */
    public double seconds() {
      return scanSeconds + passSeconds;
    }
  }

  /**
   * The same directories in another release.
   *
   * @param cold with nothing cached
   * @param after with what the first release left in the cache
   */
  public record Next(Run cold, Run after) {}

  /**
   * The runs, the plain one without headers, ENOMEM and EFAULT.
   *
   * @param next empty when there was no other release
   * @param left what the plain rule wraps and ours does not: how many by reason, {@code comparison}
   *     for most; where a file leaves the same errno for several reasons, all of them
   */
  public record Figures(
      Run plain, Run cold, Run warm, Optional<Next> next, SortedMap<String, Integer> left) {}

  /** The plain rule's run, and what was wrapped where. */
  private record Plain(Run run, PlainRule.Figures figures) {}

  /** Our run, and what it was made of. */
  private record Ours(Run run, List<FileScan> scans, List<PassResult> results) {}

  /**
   * Measures.
   *
   * @param next another release to run after the first; null for none
   */
  public Figures run(KernelSource source, KernelSource next)
      throws IOException, InterruptedException {
    Path scratch = home.scratch().resolve("bench-pass." + ProcessHandle.current().pid());
    Path cache = scratch.resolve("first");
    try (SourceTree tree = source.open(home, steps)) {
      List<String> files = source.selection().files(tree);
      Plain plain = plain(tree, files.stream().filter(path -> path.endsWith(".c")).toList());
      Ours cold = ours(tree, files, cache, "running ours, nothing cached");
      Ours warm = ours(tree, files, cache, "running ours, all cached");
      Optional<Next> second =
          next == null ? Optional.empty() : Optional.of(next(next, cache, scratch.resolve("next")));
      return new Figures(plain.run(), cold.run(), warm.run(), second, left(plain.figures(), warm));
    } finally {
      Trees.delete(scratch);
    }
  }

  private Plain plain(SourceTree tree, List<String> sources)
      throws IOException, InterruptedException {
    steps.begin("running the plain rule (some minutes)");
    try (PeakMemory memory = new PeakMemory()) {
      PlainRule.Figures figures = PlainRule.run("spatch", tree, sources, jobs);
      long most = memory.mebibytes();
      Run run = new Run(0, figures.seconds(), figures.sites(), 0, 0, 0, most, figures.lost());
      return new Plain(run, figures);
    }
  }

  private Next next(KernelSource source, Path cache, Path empty)
      throws IOException, InterruptedException {
    try (SourceTree tree = source.open(home, steps)) {
      List<String> files = source.selection().files(tree);
      Run cold = ours(tree, files, empty, "running the next, nothing cached").run();
      return new Next(cold, ours(tree, files, cache, "running the next after the first").run());
    }
  }

  private Ours ours(SourceTree tree, List<String> files, Path cache, String step)
      throws IOException, InterruptedException {
    try (PeakMemory memory = new PeakMemory()) {
      TimedPass timed = TimedPass.run(tree, files, cache, jobs, steps, step);
      PassRun done = timed.done();
      Run run =
          new Run(
              timed.scanSeconds(),
              timed.passSeconds(),
              done.results().stream().mapToInt(result -> result.wrapped().size()).sum(),
              done.functions(),
              done.cached(),
              done.shown(),
              memory.mebibytes(),
              lost(done.results()));
      return new Ours(run, timed.scans(), done.results());
    }
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
