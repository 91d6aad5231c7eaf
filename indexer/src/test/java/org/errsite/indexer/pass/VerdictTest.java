// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
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
            new Verdict(Status.SKIPPED, "static initialiser"),
            new Verdict(Status.SKIPPED, "comparison"),
            new Verdict(Status.INSTRUMENTED, ""),
            new Verdict(Status.SKIPPED, "already wrapped"),
            new Verdict(Status.ELIGIBLE, "exception: boom")),
        Verdict.of(scan, result));
  }

  @Test
  void should_be_eligible_when_the_pass_has_not_run() {
    assertEquals(
        List.of("static initialiser", "comparison", "pass not run", "pass not run", "pass not run"),
        Verdict.withoutPass(scan("kernel/a.c")).stream().map(Verdict::reason).toList());
  }

  @Test
  void should_skip_all_when_user_space_reads_the_file() {
    for (String path : List.of("include/uapi/linux/a.h", "arch/x86/include/uapi/asm/a.h")) {
      assertEquals(
          List.of("uapi header"),
          Verdict.withoutPass(scan(path)).stream().map(Verdict::reason).distinct().toList());
    }
    assertEquals("vdso", Eligibility.skipReason("lib/vdso/gettimeofday.c"));
    assertEquals("vdso", Eligibility.skipReason("arch/x86/entry/vdso/vma.c"));
    assertEquals("errno definition", Eligibility.skipReason("include/linux/errno.h"));
    assertEquals("", Eligibility.skipReason("include/linux/uapi.h"));
  }

  private static FileScan scan(String path) {
    return new MemoryTree().add(path, TEXT).scans().get(0);
  }
}
