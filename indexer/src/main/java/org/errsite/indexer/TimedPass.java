// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.errsite.indexer.kernel.KernelReleaseReader;
import org.errsite.indexer.kernel.SourceTree;
import org.errsite.indexer.pass.ErrorPass;
import org.errsite.indexer.pass.PassCache;
import org.errsite.indexer.pass.PassRun;
import org.errsite.indexer.pass.Spatch;
import org.errsite.indexer.scan.FileScan;

/**
 * Scan and pass, by the clock.
 *
 * @param scanSeconds from the opened tree to the last scan
 * @param passSeconds from there to the last result
 * @param scans in the order of the files
 * @param done with one result a scan
 */
record TimedPass(double scanSeconds, double passSeconds, List<FileScan> scans, PassRun done) {

  /**
   * Runs both.
   *
   * @param cache of the pass; one that is not there is made
   * @param jobs how many work side by side, 1 or more
   * @param step what the pass is called while it runs
   */
  static TimedPass run(
      SourceTree tree, List<String> files, Path cache, int jobs, Steps steps, String step)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    List<FileScan> scans =
        KernelScan.of(
                tree,
                KernelReleaseReader.read(tree),
                files,
                new Workers(jobs),
                steps.begin("scanning"))
            .files();
    long scanned = System.nanoTime();
    ErrorPass pass = new ErrorPass(Spatch.find("spatch"), new PassCache(cache), jobs);
    PassRun done = pass.counted(tree, scans, steps.begin(step));
    long end = System.nanoTime();
    return new TimedPass((scanned - begin) / 1e9, (end - scanned) / 1e9, scans, done);
  }

  /** Both steps. */
  double seconds() {
    return scanSeconds + passSeconds;
  }
}
