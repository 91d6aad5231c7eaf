// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.errsite.indexer.kernel.KernelRelease;
import org.errsite.indexer.kernel.KernelReleaseReader;
import org.errsite.indexer.kernel.Progress;
import org.errsite.indexer.kernel.SourceTree;
import org.errsite.indexer.kernel.SourceTrees;
import org.errsite.indexer.scan.FileScan;
import org.errsite.indexer.scan.Scanner;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("kernel")
class RealKernelPassTest {
  /** Coccinelle gives up on each of them under the plain rule. */
  private static final List<String> LOST =
      List.of("kernel/bpf/verifier.c", "kernel/sys.c", "security/security.c");

  @TempDir private Path temp;

  @Test
  void should_wrap_every_eligible_constant_when_the_plain_rule_loses_the_file()
      throws IOException, InterruptedException {
    String kernel = System.getProperty("errsite.kernel", "");
    Assumptions.assumeFalse(kernel.isEmpty(), "no kernel given");
    Spatch spatch = Installed.spatch();
    try (SourceTree tree =
        SourceTrees.open(Path.of(kernel), null, LOST::contains, temp, Progress.NONE)) {
      KernelRelease release = KernelReleaseReader.read(tree);
      for (String errno : release.errnos().keySet()) {
        assertTrue(spatch.semanticPatch().matches("(?s).*\\b" + errno + "\\b.*"), errno);
      }
      Scanner scanner = new Scanner(release.errnos().keySet());
      List<FileScan> scans = new ArrayList<>();
      for (String path : LOST) {
        scans.add(scanner.scan(tree.read(path)));
      }
      List<PassResult> results =
          new ErrorPass(spatch, new PassCache(temp.resolve("cache")), 2)
              .run(tree, scans, Progress.NONE);
      for (int i = 0; i < LOST.size(); i++) {
        List<Verdict> verdicts = Verdict.of(scans.get(i), results.get(i), Eligibility.of(scans));
        assertTrue(verdicts.stream().anyMatch(v -> v.status() == Status.INSTRUMENTED));
        assertEquals(
            List.of(),
            verdicts.stream().filter(v -> v.status() == Status.ELIGIBLE).toList(),
            LOST.get(i));
      }
    }
  }
}
