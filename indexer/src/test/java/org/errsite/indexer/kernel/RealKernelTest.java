// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("kernel")
class RealKernelTest {
  @TempDir private Path temp;

  @Test
  void should_know_release_errnos_and_subsystems_when_kernel_is_real() throws IOException {
    String kernel = System.getProperty("errsite.kernel", "");
    Assumptions.assumeFalse(kernel.isEmpty(), "no kernel given");
    Selection selection = Selection.of(List.of(), null);
    try (SourceTree tree =
        SourceTrees.open(Path.of(kernel), null, selection::wants, temp, Progress.NONE)) {
      KernelRelease release = KernelReleaseReader.read(tree);
      assertTrue(release.name().matches("[0-9]+\\.[0-9]+.*"), release.name());
      assertTrue(release.architectures().containsAll(List.of("arm64", "riscv", "x86")));
      assertEquals(11, release.errnos().get("EWOULDBLOCK").number());
      assertEquals(35, release.errnos().get("EDEADLOCK").number());
      assertEquals("Operation not permitted", release.errnos().get("EPERM").text());
      if (release.name().startsWith("6.1.")) {
        // 152 in the generic headers (2 of them aliases), 6 that only an architecture has.
        assertEquals(158, release.errnos().size());
      }
      assertEquals("EXT4 FILE SYSTEM", release.maintainers().subsystemOf("fs/ext4/inode.c"));
      List<String> files = selection.files(tree);
      assertTrue(files.size() > 10_000, "only " + files.size());
      long named =
          files.stream().filter(f -> !release.maintainers().subsystemOf(f).isEmpty()).count();
      assertTrue(named > files.size() * 8L / 10, named + " of " + files.size());
    }
  }
}
