// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KernelReleaseReaderTest {
  @TempDir private Path temp;

  private KernelRelease read(MiniKernel kernel) throws IOException {
    Path root = kernel.directory(temp.resolve("k"));
    try (SourceTree tree = SourceTrees.open(root, null, p -> false, temp, Progress.NONE)) {
      return KernelReleaseReader.read(tree);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "6, 1, 192, '', 6.1.192",
    "6, 12, 0, -rc1, 6.12.0-rc1",
    "3, 7, '', '', 3.7",
    "6, 1, 76, -rt24+deb12u1, 6.1.76-rt24+deb12u1",
  })
  void should_name_release_as_make_does_when_makefile_has_parts(
      String version, String patchlevel, String sublevel, String extra, String expected)
      throws IOException {
    String makefile =
        "# SPDX\nVERSION = %s\nPATCHLEVEL = %s\nSUBLEVEL =%s\nEXTRAVERSION = %s\nNAME = x\n"
            .formatted(version, patchlevel, sublevel, extra);
    assertEquals(
        expected, KernelReleaseReader.name(makefile + "VERSION = 9\nEXTRAVERSION := -later\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "all:\n\tcc main.c\n",
        "VERSION = 6\n",
        "VERSION = 6\nPATCHLEVEL = 1\nEXTRAVERSION = /../../etc\n",
        "VERSION = 6\nPATCHLEVEL = 1\nEXTRAVERSION = ..\n",
        "VERSION = $(shell id)\nPATCHLEVEL = 1\n"
      })
  void should_refuse_when_makefile_names_no_harmless_release(String makefile) {
    assertThrows(NotAKernelException.class, () -> KernelReleaseReader.name(makefile));
  }

  @Test
  void should_list_architectures_when_arch_has_makefiles() throws IOException {
    assertEquals(List.of("parisc", "x86"), read(new MiniKernel()).architectures());
  }

  @Test
  void should_resolve_names_when_headers_have_aliases_and_own_numbers() throws IOException {
    KernelRelease release = read(new MiniKernel());
    assertEquals(
        Set.of(
            "EPERM",
            "EAGAIN",
            "ENOSYS",
            "EWOULDBLOCK",
            "EDEADLOCK",
            "EDEADLK",
            "ERESTARTSYS",
            "ENOTSUPP",
            "ECONNREFUSED",
            "EREFUSED"),
        release.errnos().keySet());
    assertEquals(new Errno("EPERM", 1, "Operation not permitted"), release.errnos().get("EPERM"));
    assertEquals(
        new Errno("EWOULDBLOCK", 11, "Operation would block", "EAGAIN"),
        release.errnos().get("EWOULDBLOCK"));
    // An alias of what is defined only later, in hexadecimal.
    assertEquals(new Errno("EDEADLOCK", 35, "", "EDEADLK"), release.errnos().get("EDEADLOCK"));
    // The generic number counts, not the architecture's 251.
    assertEquals(
        new Errno("ENOSYS", 38, "Invalid system call number"), release.errnos().get("ENOSYS"));
    assertEquals(
        new Errno("EREFUSED", 239, "for its own file system", "ECONNREFUSED"),
        release.errnos().get("EREFUSED"));
    assertEquals(524, release.errnos().get("ENOTSUPP").number());
  }

  @Test
  void should_have_no_subsystems_when_maintainers_is_missing() throws IOException {
    assertEquals("", read(new MiniKernel()).maintainers().subsystemOf("mm/slab.c"));
  }

  @Test
  void should_know_subsystems_when_maintainers_is_there() throws IOException {
    MiniKernel kernel =
        new MiniKernel()
            .file("MAINTAINERS", "MEMORY\nM:\tA <a@example.org>\nF:\tmm\n")
            .file("mm/Makefile", "");
    Path root = kernel.directory(temp.resolve("k"));
    try (SourceTree tree =
        SourceTrees.open(root, null, p -> p.startsWith("mm/"), temp, Progress.NONE)) {
      assertEquals(
          "MEMORY", KernelReleaseReader.read(tree).maintainers().subsystemOf("mm/a/slab.c"));
    }
  }
}
