// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaintainersFileTest {
  private static final Maintainers MAINTAINERS =
      MaintainersFile.parse(
          """
          Descriptions of section entries
          -------------------------------
          \tF: *Files* and directories wildcard patterns.
          \t   F:\tdrivers/net/\tall files in and below drivers/net

          Maintainers List
          ----------------

          EXT4 FILE SYSTEM
          M:\tA <a@example.org>
          F:\tfs/ext4/
          F:\tinclude/trace/events/ext4.h

          FILESYSTEMS
          F:\tfs/
          F:\tfs/*.c
          X:\tfs/nfs/

          SLAB ALLOCATORS
          F:\tmm/sl?b*
          F:\tinclude/linux/sl?b*.h

          MEMORY MANAGEMENT
          F:\tmm
          F:\tinclude/linux/mm.h

          ARM SUB-ARCHITECTURES
          F:\tarch/arm/mach-*/

          TEGRA ARCHITECTURE
          N:\t[^a-z]tegra
          X:\tarch/arm/mach-tegra/private/
          N:\t((

          MFD DRIVERS
          F:\tdrivers/mfd/da[79]*.[ch]
          F:\tdrivers/net/c++-[x

          ODD
          F:\t*/odd/

          THE REST
          F:\t*
          F:\t*/
          """,
          List.of("mm/Makefile", "mm/slab.c"));

  @ParameterizedTest
  @CsvSource({
    "fs/ext4/inode.c, EXT4 FILE SYSTEM",
    "fs/ext4/sub/deep.c, EXT4 FILE SYSTEM",
    "fs/ext2/inode.c, FILESYSTEMS",
    "fs/open.c, FILESYSTEMS",
    "fs/nfs/file.c, ''",
    "include/trace/events/ext4.h, EXT4 FILE SYSTEM",
    "mm/slab.c, SLAB ALLOCATORS",
    "mm/slub_kunit.c, SLAB ALLOCATORS",
    "mm/slab/deeper.c, MEMORY MANAGEMENT",
    "mm/kasan/init.c, MEMORY MANAGEMENT",
    "mmap/x.c, ''",
    "include/linux/mm.h, MEMORY MANAGEMENT",
    "arch/arm/mach-tegra/pm.c, ARM SUB-ARCHITECTURES",
    "drivers/soc/tegra/fuse.c, TEGRA ARCHITECTURE",
    "drivers/stegra/fuse.c, ''",
    "arch/arm/mach-tegra/private/x.c, ARM SUB-ARCHITECTURES",
    "drivers/mfd/da9052-core.c, MFD DRIVERS",
    "drivers/mfd/da8052-core.c, ''",
    "drivers/net/c++-[x, MFD DRIVERS",
    "drivers/odd/x.c, ODD",
    "drivers/odd/tegra.c, TEGRA ARCHITECTURE",
    "kernel/fork.c, ''",
    "Makefile, ''",
  })
  void should_name_most_precise_section_when_asked_for_path(String path, String expected) {
    assertEquals(expected, MAINTAINERS.subsystemOf(path));
  }
}
