// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.errsite.indexer.scan.FileScan;
import org.junit.jupiter.api.Test;

class OwnErrTest {

  /** The files as they come out, those that change. */
  private static Map<String, String> renamed(Map<String, String> files) {
    MemoryTree tree = MemoryTree.of(files);
    OwnErr own = new OwnErr(tree.scans());
    Map<String, String> changed = new TreeMap<>();
    for (FileScan scan : tree.scans()) {
      FileEdits edits = FileEdits.of(scan, List.of(), own.renames(scan));
      if (!edits.isEmpty()) {
        String text = files.get(scan.path());
        changed.put(scan.path(), new String(edits.applied(text.getBytes(UTF_8)), UTF_8));
      }
    }
    return changed;
  }

  @Test
  void should_rename_every_word_when_the_file_or_a_header_it_names_defines_one() {
    assertEquals(
        Map.of(
            "drivers/a/own.c", "#define OWN_ERR 0x0\nint level = OWN_ERR;\n",
            "drivers/a/log.h",
                "#ifndef OWN_ERR\n# define OWN_ERR(fmt, ...) log(fmt) /* ERR */\n#endif\n",
            "drivers/a/beside.c", "#include \"log.h\"\n#define SAY OWN_ERR(\"ERR\")\n",
            "drivers/b/around.c", "#include \"../a/log.h\"\nint f = OWN_ERR;\n",
            "include/media/bits.h", "#define OWN_ERR (1 << 3)\n",
            "drivers/b/far.c", "#include <media/bits.h>\nint g = OWN_ERR | 1;\n",
            "drivers/b/gone.c", "#undef OWN_ERR\nint h = OWN_ERR;\n"),
        renamed(
            Map.of(
                "drivers/a/own.c", "#define ERR 0x0\nint level = ERR;\n",
                "drivers/a/log.h",
                    "#ifndef ERR\n# define ERR(fmt, ...) log(fmt) /* ERR */\n#endif\n",
                "drivers/a/beside.c", "#include \"log.h\"\n#define SAY ERR(\"ERR\")\n",
                "drivers/b/around.c", "#include \"../a/log.h\"\nint f = ERR;\n",
                "include/media/bits.h", "#define ERR (1 << 3)\n",
                "drivers/b/far.c", "#include <media/bits.h>\nint g = ERR | 1;\n",
                "drivers/b/gone.c", "#undef ERR\nint h = ERR;\n")));
  }

  @Test
  void should_rename_calls_alone_when_nobody_says_what_is_called() {
    assertEquals(
        Map.of(
            "drivers/a/far.c", "void f(void) { OWN_ERR (\"dead: %d\", REG(ERR)); }\n",
            "drivers/a/nested.c", "#define DIE(x) OWN_ERR(x)\n"),
        renamed(
            Map.of(
                "drivers/a/far.c", "void f(void) { ERR (\"dead: %d\", REG(ERR)); }\n",
                "drivers/a/nested.c", "#define DIE(x) ERR(x)\n",
                "drivers/a/bit.c", "enum { ERR, EOF_ERR };\n",
                "drivers/a/talk.c", "/* ERR(x) */ char *s = \"ERR(x)\"; // ERR(x)\n")));
  }

  @Test
  void should_leave_what_records_errors_when_the_kernel_has_the_runtime() {
    assertEquals(
        Map.of(),
        renamed(
            Map.of(
                "include/linux/err_sites.h", "#define ERR(e) ERR_AT(e)\n",
                "drivers/a/done.c",
                    "#include <linux/err_sites.h>\nint f(void)\n{\n\treturn -ERR(EIO);\n}\n",
                "drivers/a/odd.c", "int f(void)\n{\n\treturn -ERR( EIO );\n}\n")));
  }

  @Test
  void should_leave_programs_alone_when_they_are_no_part_of_the_kernel() {
    assertEquals(
        Map.of(), renamed(Map.of("certs/sign.c", "#include <stdio.h>\n#define ERR(x) die(x)\n")));
  }
}
