// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.errsite.indexer.kernel.Errno;
import org.errsite.indexer.kernel.KernelRelease;
import org.errsite.indexer.kernel.Progress;
import org.errsite.indexer.kernel.SourceTree;
import org.errsite.indexer.scan.FileScan;
import org.errsite.indexer.scan.OwnErrnos;
import org.errsite.indexer.scan.Scanner;

/**
 * A kernel read file by file.
 *
 * @param kernel what it says of itself, with the error names that its parts have of their own
 * @param files in the order they were asked for
 */
record KernelScan(KernelRelease kernel, List<FileScan> files) {

  /**
   * Scans files; those that turn out to use names for errors that others of them define are scanned
   * once more.
   *
   * @param kernel what it says of itself
   * @param progress told in files
   */
  static KernelScan of(
      SourceTree tree, KernelRelease kernel, List<String> paths, Workers workers, Progress progress)
      throws IOException {
    Scanner scanner = new Scanner(kernel.errnos().keySet());
    List<FileScan> scans =
        new ArrayList<>(workers.map(paths, path -> scanner.scan(tree.read(path)), progress));
    SortedMap<String, Errno> own = OwnErrnos.in(scans, kernel.errnos());
    KernelRelease whole = kernel.with(own);
    Scanner knowing = new Scanner(whole.errnos().keySet());
    List<Integer> again = new ArrayList<>();
    for (int i = 0; i < scans.size(); i++) {
      if (!Collections.disjoint(scans.get(i).strangers(), own.keySet())) {
        again.add(i);
      }
    }
    List<FileScan> better =
        workers.map(again, i -> knowing.scan(tree.read(paths.get(i))), Progress.NONE);
    for (int i = 0; i < again.size(); i++) {
      scans.set(again.get(i), better.get(i));
    }
    return new KernelScan(whole, List.copyOf(scans));
  }
}
