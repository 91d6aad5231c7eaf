// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectionTest {
  private static final List<String> ALL_PATHS =
      List.of(
          "Makefile",
          "arch/arm/mm/fault.c",
          "arch/x86/boot/main.c",
          "arch/x86/mm/fault.c",
          "arch/x86/tools/relocs.c",
          "drivers/base/core.c",
          "fs/Makefile",
          "fs/ext4/inode.c",
          "fs/open.c",
          "fs2/x.c",
          "include/linux/fs.h",
          "kernel/fork.c",
          "samples/x.c",
          "scripts/x.c",
          "tools/x.c",
          "top.c",
          "usr/x.c");

  @TempDir private Path temp;

  private static List<String> wanted(List<String> only, String arch) throws IOException {
    Selection selection = Selection.of(only, arch);
    return ALL_PATHS.stream().filter(selection::wants).toList();
  }

  @Test
  void should_take_default_parts_when_none_are_named() throws IOException {
    assertEquals(
        List.of(
            "arch/x86/boot/main.c",
            "arch/x86/mm/fault.c",
            "arch/x86/tools/relocs.c",
            "fs/ext4/inode.c",
            "fs/open.c",
            "include/linux/fs.h",
            "kernel/fork.c"),
        wanted(List.of(), null));
  }

  @Test
  void should_take_another_architecture_in_place_of_the_default_when_it_is_named()
      throws IOException {
    assertEquals(
        List.of(
            "arch/arm/mm/fault.c",
            "fs/ext4/inode.c",
            "fs/open.c",
            "include/linux/fs.h",
            "kernel/fork.c"),
        wanted(List.of(), "arm"));
  }

  @Test
  void should_take_named_parts_only_when_some_are_named() throws IOException {
    assertEquals(
        List.of("fs/ext4/inode.c", "kernel/fork.c"),
        wanted(List.of("./fs/ext4/", "kernel/fork.c"), null));
  }

  @Test
  void should_add_architecture_when_one_is_named() throws IOException {
    assertEquals(List.of("arch/arm/mm/fault.c", "kernel/fork.c"), wanted(List.of("kernel"), "arm"));
  }

  @Test
  void should_leave_out_what_does_not_run_in_the_kernel_when_all_is_taken() throws IOException {
    assertEquals(
        List.of(
            "arch/arm/mm/fault.c",
            "arch/x86/mm/fault.c",
            "drivers/base/core.c",
            "fs/ext4/inode.c",
            "fs/open.c",
            "fs2/x.c",
            "include/linux/fs.h",
            "kernel/fork.c"),
        wanted(List.of("all"), null));
    List<String> x86 = wanted(List.of("all"), "x86");
    assertTrue(x86.contains("arch/x86/mm/fault.c"));
    assertTrue(!x86.contains("arch/arm/mm/fault.c"));
  }

  @Test
  void should_refuse_when_a_path_leads_out_of_the_kernel() {
    for (String bad : List.of("../etc", "/etc", "", " ", "fs/../..")) {
      assertThrows(BadInputException.class, () -> Selection.of(List.of(bad), null), bad);
    }
    assertThrows(BadInputException.class, () -> Selection.of(List.of(), "../.."));
  }

  @Test
  void should_name_the_part_when_it_is_not_in_the_tree() throws IOException {
    Path root = new MiniKernel().file("fs/open.c", "").directory(temp.resolve("k"));
    try (SourceTree tree = SourceTrees.open(root, null, p -> true, temp, Progress.NONE)) {
      assertEquals(List.of("fs/open.c"), Selection.of(List.of("fs"), null).files(tree));
      assertEquals(4, Selection.of(List.of(), null).files(tree).size());
      BadInputException e =
          assertThrows(
              BadInputException.class,
              () -> Selection.of(List.of("fs", "fs/nfs"), null).files(tree));
      assertTrue(e.getMessage().contains("'fs/nfs'"), e.getMessage());
      assertThrows(BadInputException.class, () -> Selection.of(List.of(), "arm").files(tree));
    }
  }
}
