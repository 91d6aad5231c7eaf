// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.errsite.indexer.calls.CallGraph;
import org.errsite.indexer.calls.Ways;
import org.errsite.indexer.kernel.KernelReleaseReader;
import org.errsite.indexer.kernel.SourceTree;
import org.errsite.indexer.scan.FileScan;

/** Measures how long it takes to work out calls and ways, beside reading them from the cache. */
public final class CallsBench {
  private static final double NANOS = 1e9;

  private final Home home;
  private final int jobs;
  private final Steps steps;

  /** A measurement with scratch files below a home. */
  public CallsBench(Home home, int jobs, Steps steps) {
    this.home = home;
    this.jobs = jobs;
    this.steps = steps;
  }

  /**
   * What was measured.
   *
   * @param graph what was worked out
   * @param sites how many constants there are
   * @param reached how many of them a system call gets to
   * @param seconds to work out graph and ways, after the scan
   * @param cachedSeconds to read them when they were kept
   */
  public record Figures(
      CallGraph graph, int sites, int reached, double seconds, double cachedSeconds) {}

  /** Measures. */
  public Figures run(KernelSource source) throws IOException {
    Path cache = home.scratch().resolve("bench-calls." + ProcessHandle.current().pid());
    try (SourceTree tree = source.open(home, steps)) {
      List<String> paths = source.selection().files(tree);
      KernelScan read =
          KernelScan.of(
              tree,
              KernelReleaseReader.read(tree),
              paths,
              new Workers(jobs),
              steps.begin("scanning"));
      List<FileScan> scans = read.files();
      Calls calls = new Calls(cache, jobs, steps);
      long begin = System.nanoTime();
      Ways ways = calls.ways(tree, read.kernel(), scans);
      double seconds = (System.nanoTime() - begin) / NANOS;
      steps.begin("reading them from the cache");
      begin = System.nanoTime();
      Ways cached = calls.ways(tree, read.kernel(), scans);
      double cachedSeconds = (System.nanoTime() - begin) / NANOS;
      int sites = scans.stream().mapToInt(scan -> scan.constants().size()).sum();
      return new Figures(ways.graph(), sites, reached(cached, scans), seconds, cachedSeconds);
    } finally {
      Trees.delete(cache);
    }
  }

  private static int reached(Ways ways, List<FileScan> scans) {
    return scans.stream()
        .mapToInt(
            scan ->
                (int)
                    scan.constants().stream()
                        .map(c -> ways.to(scan.path(), c.function(), c.errno(), c.line()))
                        .filter(way -> !way.syscalls().isEmpty())
                        .count())
        .sum();
  }
}
