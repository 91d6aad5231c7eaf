// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.errsite.indexer.kernel.KernelRelease;
import org.errsite.indexer.pass.Eligibility;
import org.errsite.indexer.pass.FileEdits;
import org.errsite.indexer.pass.PassResult;
import org.errsite.indexer.pass.Spatch;
import org.errsite.indexer.pass.Verdict;
import org.errsite.indexer.scan.FileScan;

/**
 * A kernel scanned, and run through the pass if that was asked for.
 *
 * @param read every file that was read, sorted by path
 * @param results what the pass made of each, in the same order; empty when it did not run
 * @param spatch the Coccinelle that ran; empty when none did
 * @param besides files that were not chosen, and have an {@code ERR} of their own that the patch
 *     must rename
 */
record Instrumentation(
    KernelScan read, List<PassResult> results, Optional<Spatch> spatch, List<FileScan> besides) {

  /** What the kernel says of itself. */
  KernelRelease kernel() {
    return read.kernel();
  }

  /** Every file that was read, sorted by path. */
  List<FileScan> scans() {
    return read.files();
  }

  /** What became of each constant of each file. */
  List<List<Verdict>> verdicts() {
    Eligibility eligibility = Eligibility.of(scans());
    List<List<Verdict>> verdicts = new ArrayList<>();
    for (int i = 0; i < scans().size(); i++) {
      FileScan scan = scans().get(i);
      verdicts.add(
          results.isEmpty()
              ? Verdict.withoutPass(scan, eligibility)
              : Verdict.of(scan, results.get(i), eligibility));
    }
    return verdicts;
  }

  /** What instrumenting puts into each file. */
  List<FileEdits> edits() {
    return FileEdits.of(scans(), verdicts(), besides);
  }
}
