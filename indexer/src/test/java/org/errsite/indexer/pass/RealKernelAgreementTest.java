// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.errsite.indexer.kernel.KernelReleaseReader;
import org.errsite.indexer.kernel.Progress;
import org.errsite.indexer.kernel.Selection;
import org.errsite.indexer.kernel.SourceTree;
import org.errsite.indexer.kernel.SourceTrees;
import org.errsite.indexer.pass.Agreement.Group;
import org.errsite.indexer.pass.Agreement.Right;
import org.errsite.indexer.scan.FileScan;
import org.errsite.indexer.scan.Scanner;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pass beside the semantic patch by hand, on real files. */
@Tag("kernel")
class RealKernelAgreementTest {
  /** Some directories, and files that are known to differ, each in another way. */
  private static final List<String> PARTS =
      List.of(
          "ipc",
          "io_uring",
          "kernel/time",
          "kernel/sys.c",
          "fs/d_path.c",
          "fs/smb/client/smbdirect.c",
          "include/linux/ptr_ring.h",
          "lib/iov_iter.c",
          "lib/kstrtox.c",
          "lib/vdso",
          "sound/pci/lola");

  @TempDir private Path temp;

  @Test
  void should_know_who_is_right_when_the_two_ways_differ()
      throws IOException, InterruptedException {
    String kernel = System.getProperty("errsite.kernel", "");
    Assumptions.assumeFalse(kernel.isEmpty(), "no kernel given");
    Selection selection = Selection.of(PARTS, null);
    try (SourceTree tree =
        SourceTrees.open(Path.of(kernel), null, selection::wants, temp, Progress.NONE)) {
      Agreement agreement = agreement(tree, selection.files(tree));
      assertEquals(
          List.of(),
          agreement.groups().stream().filter(group -> group.right() == Right.UNKNOWN).toList());
      List<String> reasons = agreement.groups().stream().map(Group::reason).toList();
      for (String known : List.of("code not parsed", "body of a macro", "#if 0", "vdso")) {
        assertTrue(reasons.contains(known), known + " is not in " + reasons);
      }
      // Too few would tell nothing.
      assertTrue(agreement.both() > 500, agreement.both() + " are wrapped by both");
      assertTrue(agreement.neither() > 50, agreement.neither() + " are left by both");
    }
  }

  private Agreement agreement(SourceTree tree, List<String> files)
      throws IOException, InterruptedException {
    Spatch spatch = Installed.spatch();
    Scanner scanner = new Scanner(KernelReleaseReader.read(tree).errnos().keySet());
    List<FileScan> scans = new ArrayList<>();
    for (String path : files) {
      scans.add(scanner.scan(tree.read(path)));
    }
    ErrorPass pass = new ErrorPass(spatch, new PassCache(temp.resolve("cache")), 2);
    List<PassResult> results = pass.run(tree, scans, Progress.NONE);
    return Agreement.of(scans, results, ByHand.run(spatch, tree, files, 2).files());
  }
}
