// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
  void should_leave_an_error_to_the_runtime_when_it_is_the_default_of_an_lsm_hook() {
    String path = "include/linux/lsm_hook_defs.h";
    String text = "LSM_HOOK(int, -EINVAL, getprocattr, struct task *p)\n";
    FileScan scan = new MemoryTree().add(path, text).scans().get(0);
    Eligibility eligibility = Eligibility.of(List.of(scan));
    PassResult nothing = new PassResult(path, List.of(), List.of(), List.of());

    List<Verdict> verdicts = Verdict.of(scan, nothing, eligibility);

    assertEquals(List.of(new Verdict(Status.INSTRUMENTED, "", By.SCAN)), verdicts);
    assertFalse(eligibility.eligible(path, scan.constants().get(0)));
    assertTrue(FileEdits.of(scan, verdicts, List.of()).isEmpty());
    assertEquals(1, FileEdits.of(scan, verdicts, List.of()).byScan());
    FileScan elsewhere = new MemoryTree().add("include/linux/hooks.h", text).scans().get(0);
    assertEquals(
        "outside functions",
        eligibility.skipReason(elsewhere.path(), elsewhere.constants().get(0)));
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
