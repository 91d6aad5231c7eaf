// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.errsite.indexer.kernel.SourceTree;
import org.errsite.indexer.pass.Agreement;
import org.errsite.indexer.pass.ByHand;
import org.errsite.indexer.pass.HandFile;
import org.errsite.indexer.pass.Spatch;

/** Measures the pass beside the semantic patch by hand, and compares them constant by constant. */
public final class AgreementBench {
  private final Home home;
  private final int jobs;
  private final Steps steps;

  /** A measurement with its own cache below a home. */
  public AgreementBench(Home home, int jobs, Steps steps) {
    this.home = home;
    this.jobs = jobs;
    this.steps = steps;
  }

  /**
   * What was measured.
   *
   * @param files how many both ways were shown
   * @param lost those that were given up by hand as a whole
   * @param handSeconds of Coccinelle over whole files
   * @param passSeconds of scan and pass with nothing cached
   */
  public record Figures(
      int files, List<String> lost, double handSeconds, double passSeconds, Agreement agreement) {}

  /** Measures. */
  public Figures run(KernelSource source) throws IOException, InterruptedException {
    Path scratch = home.scratch().resolve("bench-agreement." + ProcessHandle.current().pid());
    try (SourceTree tree = source.open(home, steps)) {
      List<String> files = source.selection().files(tree);
      TimedPass pass = TimedPass.run(tree, files, scratch, jobs, steps, "running the pass");
      steps.begin("running by hand (some minutes)");
      ByHand.Figures hand = ByHand.run(Spatch.find("spatch"), tree, files, jobs);
      List<String> lost =
          hand.files().stream()
              .filter(file -> !file.failure().isEmpty())
              .map(HandFile::path)
              .toList();
      return new Figures(
          files.size(),
          lost,
          hand.seconds(),
          pass.seconds(),
          Agreement.of(pass.scans(), pass.done().results(), hand.files()));
    } finally {
      Trees.delete(scratch);
    }
  }
}
