// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.errsite.indexer.pass.Spatch;
import org.errsite.indexer.pass.SpatchException;
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

  @Test
  void should_take_unchanged_functions_from_the_cache_when_another_release_is_measured()
      throws IOException, InterruptedException {
    assumeSpatch();
    Path kernel = home.resolve("kernel");
    Path next = home.resolve("next");
    for (Path root : List.of(kernel, next)) {
      CommandsTest.copy(Path.of("../indexer/src/test/resources/mini-kernel"), root);
    }
    String same = "int same(int r)\n{\n  r = r ? -EPERM : -EINVAL;\n  return r;\n}\n";
    Files.writeString(kernel.resolve("kernel/two.c"), same + "int f(void) { return -EINVAL; }\n");
    Files.writeString(
        next.resolve("kernel/two.c"), "\n" + same + "int f(void) { return -EPERM; }\n");

    Run run =
        Run.in(home, "bench", "pass", kernel.toString(), next.toString(), "--only", "kernel/two.c");

    assertEquals(Exit.DONE, run.status(), run.err());
    List<String> lines = run.lines();
    String number = " +[0-9.]+";
    String three = number.repeat(3);
    assertTrue(lines.get(1).matches("plain rule" + three + " +3 +0 .*"), run.out());
    assertTrue(
        lines.get(2).matches("errsite, nothing cached" + three + " +3 +2 +0.0% +2 .*"), run.out());
    assertTrue(
        lines.get(3).matches("errsite, all cached" + three + " +3 +2 +100.0% +0 .*"), run.out());
    assertTrue(
        lines.get(4).matches("next release, nothing cached" + three + " +3 +2 +0.0% +2 .*"),
        run.out());
    assertTrue(
        lines.get(5).matches("next release after the first" + three + " +3 +2 +50.0% +1 .*"));
    assertTrue(lines.get(6).matches("after / nothing cached" + number + number), run.out());
    assertTrue(lines.get(lines.size() - 1).matches("RATIO \\d+\\.\\d"), run.out());
  }

  @Test
  void should_name_what_only_one_way_wraps_when_agreement_is_measured()
      throws IOException, InterruptedException {
    assumeSpatch();
    Path kernel = home.resolve("kernel");
    CommandsTest.copy(Path.of("../indexer/src/test/resources/mini-kernel"), kernel);
    Files.writeString(
        kernel.resolve("kernel/two.c"),
        """
        #define CHECK(x) do { if (!(x)) return -EINVAL; } while (0)
        static noinstr int early(void) { return -EPERM; }
        int both(int r)
        {
          if (r == -EPERM)
            return -EINVAL;
          return -EPERM;
        }
        """);
    String[] bench = {"bench", "agreement", kernel.toString(), "--only", "kernel/two.c"};

    Run run = Run.in(home, bench);
    Run named =
        Run.in(home, Stream.concat(Stream.of(bench), Stream.of("-n", "1")).toArray(String[]::new));

    assertEquals(Exit.DONE, run.status(), run.err());
    for (String line :
        List.of(
            "files +1",
            "given up by hand +0",
            "both wrap +2",
            "  recorded where decided +0",
            "both leave +1",
            "only the pass +1 .*",
            "  body of a macro +1  the pass .+",
            "only by hand +1 .*",
            "  noinstr code +1  the pass .+")) {
      assertTrue(run.lines().stream().anyMatch(said -> said.matches(line)), line + run.out());
    }
    assertFalse(run.out().contains("two.c:"), run.out());
    assertTrue(named.lines().contains("      kernel/two.c:1 EINVAL CHECK"), named.out());
    assertTrue(named.lines().contains("      kernel/two.c:2 EPERM early"), named.out());
    assertTrue(run.lines().get(run.lines().size() - 1).matches("RATIO \\d+\\.\\d"), run.out());
  }

  @Test
  void should_refuse_a_second_kernel_when_only_one_is_measured() {
    Run run = Run.in(home, "bench", "scan", home.toString(), home.toString());

    Run.assertOneLine(Exit.BAD_INPUT, "bench scan takes one kernel", run);
  }

  private static void assumeSpatch() throws IOException, InterruptedException {
    try {
      Spatch.find("spatch");
    } catch (SpatchException e) {
      abort(e.getMessage());
    }
  }
}
