// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
  @TempDir Path home;

  @Test
  void should_count_calls_by_tier_when_a_call_graph_is_measured() throws IOException {
    Path kernel = home.resolve("kernel");
    CommandsTest.copy(Path.of("../indexer/src/test/resources/mini-kernel"), kernel);
    Files.writeString(
        kernel.resolve("kernel/pointers.c"),
        """
        struct knob { int (*set)(int); int (*get)(void); };
        static int set_it(int n) { return -EPERM; }
        static const struct knob knob = { .set = set_it };
        SYSCALL_DEFINE1(knob, struct knob *, k)
        {
          k->set(1);
          k->get();
          return k->other->thing(2);
        }
        """);
    Run run = Run.in(home, "bench", "calls", kernel.toString(), "--only", "kernel/pointers.c");
    assertEquals(Exit.DONE, run.status(), run.err());
    List<String> lines = run.lines();
    assertTrue(lines.stream().anyMatch(line -> line.matches("functions +2")), run.out());
    assertTrue(lines.stream().anyMatch(line -> line.matches("  typed +1")), run.out());
    assertTrue(
        lines.stream().anyMatch(line -> line.matches("kernel +3 +1 +1 +0 +0 +1 +66\\.7% +0\\.3")),
        run.out());
    assertTrue(lines.stream().anyMatch(line -> line.matches("unknown: thing +1")), run.out());
    assertTrue(lines.get(lines.size() - 1).matches("RATIO \\d+\\.\\d"), run.out());
  }
}
