// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.errsite.indexer.scan.FileScan;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final String TEXT =
      """
      static int a = -EPERM;
      int f(int x)
      {
        if (x == -EIO)
          return -EINVAL;
        return -ERR(ENOENT);
      }
      int g(void)
      {
        return -ENOMEM;
      }
      """;

  @Test
  void should_give_each_constant_one_verdict_when_joined() {
    FileScan scan = scan("kernel/a.c");
    Trouble trouble = new Trouble(1, RunEnd.EXCEPTION, "boom");
    PassResult result =
        new PassResult(
            "kernel/a.c",
            List.of(TEXT.indexOf("EINVAL")),
            List.of(TEXT.indexOf("ENOENT")),
            List.of(trouble));

    assertEquals(
        List.of(
            skipped("static initialiser"),
            skipped("comparison"),
            new Verdict(Status.INSTRUMENTED, "", By.COCCINELLE),
            skipped("already wrapped"),
            new Verdict(Status.INSTRUMENTED, "", By.SCAN)),
        Verdict.of(scan, result, Eligibility.of(List.of(scan))));
  }

  @Test
  void should_be_eligible_when_the_pass_has_not_run() {
    assertEquals(
        List.of(
            "static initialiser", "comparison", "pass not run", "already wrapped", "pass not run"),
        withoutPass("kernel/a.c").stream().map(Verdict::reason).toList());
  }

  @Test
  void should_skip_all_when_user_space_reads_the_file() {
    for (String path : List.of("include/uapi/linux/a.h", "arch/x86/include/uapi/asm/a.h")) {
      assertEquals(
          List.of("uapi header"),
          withoutPass(path).stream().map(Verdict::reason).distinct().toList());
    }
    Eligibility eligibility = Eligibility.of(List.of());
    assertEquals("vdso", eligibility.skipReason("lib/vdso/gettimeofday.c"));
    assertEquals("vdso", eligibility.skipReason("arch/x86/entry/vdso/vma.c"));
    assertEquals("errno definition", eligibility.skipReason("include/linux/errno.h"));
    assertEquals("", eligibility.skipReason("include/linux/uapi.h"));
  }

  @Test
  void should_skip_a_file_when_it_has_an_err_of_its_own() {
    MemoryTree tree =
        MemoryTree.of(
            Map.of(
                "fs/a/own.c", "#define ERR 0x0\n" + TEXT,
                "fs/a/log.h", "#ifdef DEBUG\n# define ERR(fmt, ...) log(fmt)\n#endif\n",
                "fs/a/all.h", "#include \"./log.h\"\n",
                "fs/a/two_away.c", "#include \"all.h\"\n" + TEXT,
                "fs/b/around.c", "# include \"../a/log.h\"\n" + TEXT,
                "fs/b/other.c", "#include <log.h>\n#include \"log.h\"\n" + TEXT,
                "fs/b/longer.c", "#define ERROR(x) x\n#define X ERR\n#undef ERR\n" + TEXT,
                "fs/b/talk.c", "/*\n#define ERR 1\n*/\n" + TEXT));
    Eligibility eligibility = Eligibility.of(tree.scans());
    Map<String, String> reasons = new TreeMap<>();
    tree.paths().forEach(path -> reasons.put(path, eligibility.skipReason(path)));
    assertEquals(
        List.of("fs/a/all.h", "fs/a/log.h", "fs/a/own.c", "fs/a/two_away.c", "fs/b/around.c"),
        reasons.keySet().stream().filter(path -> !reasons.get(path).isEmpty()).toList());
    assertEquals("own ERR macro", reasons.get("fs/a/own.c"));
  }

  private static Verdict skipped(String reason) {
    return new Verdict(Status.SKIPPED, reason, By.NOBODY);
  }

  private static List<Verdict> withoutPass(String path) {
    FileScan scan = scan(path);
    return Verdict.withoutPass(scan, Eligibility.of(List.of(scan)));
  }

  private static FileScan scan(String path) {
    return new MemoryTree().add(path, TEXT).scans().get(0);
  }
}
