// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.errsite.indexer.kernel.Progress;
import org.errsite.indexer.scan.Constant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the pass to show only statements that nothing is known of, by what a stand-in is shown. */
class FunctionCacheTest {
  private static final String ONE = "int one(void)\n{\n  return -EIO;\n}\n";
  private static final String TWO = "int two(int r)\n{\n  r = -EPERM;\n  return r;\n}\n";
  private static final String TWO_CHANGED = "int two(int r)\n{\n  r = -EBUSY;\n  return r;\n}\n";
  private static final String ODD = "int three(int r)\n{\n  r = odd ? -EIO : -ENXIO;\n}\n";

  /** Writes the shown statements down; gives up on {@code odd} where it is not alone. */
  private static final String SCRIPT =
      """
      #!/bin/sh
      here=$(dirname $0)
      test -f "$here/fatal" && grep -v probe u*.c | grep -q "$(cat $here/fatal)" && exit 2
      cat u*.c | grep 'E[A-Z]' | grep -v probe >> "$here/log"
      for f in u*.c; do
        if grep -q odd $f && grep -q f1 $f; then
          echo "EXN: Failure in $f" >&2
        else
          sed -i -E 's/-(E[A-Z]+)/-ERR(\\1)/g' $f
        fi
      done
      """;

  @TempDir private Path temp;
  private Spatch spatch;

  @BeforeEach
  void makeStandIn() throws IOException {
    Path program = temp.resolve("spatch.sh");
    Files.writeString(program, SCRIPT);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    spatch = new Spatch(program.toString(), "0", "rules", "macros");
  }

  @Test
  void should_show_one_function_when_one_of_a_file_changed()
      throws IOException, InterruptedException {
    run(tree(ONE + TWO));
    forget();

    PassRun run = run(tree("#include <a.h>\n\n" + TWO_CHANGED + ONE));

    assertEquals(List.of("r = -EBUSY;"), shown());
    assertEquals(new PassRun(run.results(), 2, 1, 1), run);
  }

  @Test
  void should_show_one_statement_when_one_of_a_function_changed()
      throws IOException, InterruptedException {
    String three = "int f(int r)\n{\n  r = -EPERM;\n  if (r)\n    r = -EIO;\n  return -ENXIO;\n}\n";
    run(tree(three));
    forget();

    PassRun run = run(tree(three.replace("EIO", "EBUSY")));

    assertEquals(List.of("r = -EBUSY;"), shown());
    assertEquals(3, run.results().get(0).wrapped().size());
    assertEquals(new PassRun(run.results(), 1, 0, 1), run);
  }

  @Test
  void should_find_the_constants_when_a_known_function_moved()
      throws IOException, InterruptedException {
    run(tree(ONE + TWO));
    forget();
    MemoryTree moved = tree("/* -EIO */\n" + TWO.replace("int r", "long longer") + "\n" + ONE);

    PassRun run = run(moved);

    assertEquals(List.of(), shown());
    List<Integer> offsets =
        moved.scans().get(0).constants().stream().map(Constant::offset).toList();
    assertEquals(2, offsets.size());
    assertEquals(offsets, run.results().get(0).wrapped());
  }

  @Test
  void should_show_a_function_once_when_several_files_have_it()
      throws IOException, InterruptedException {
    MemoryTree tree = tree(ONE + TWO).add("b.c", TWO.replace("two", "other"));

    PassRun run = run(tree);

    assertEquals(List.of("return -EIO;", "r = -EPERM;"), shown());
    assertEquals(1, run.results().get(1).wrapped().size());
    assertEquals(new PassRun(run.results(), 3, 0, 2), run);
  }

  @Test
  void should_know_both_when_two_releases_took_turns() throws IOException, InterruptedException {
    PassRun old = run(tree(ONE + TWO));
    PassRun next = run(tree(ONE + TWO_CHANGED));
    forget();

    assertEquals(old.results(), run(tree(ONE + TWO)).results());
    assertEquals(next.results(), run(tree(ONE + TWO_CHANGED)).results());
    assertEquals(List.of(), shown());
  }

  @Test
  void should_give_the_same_when_a_run_with_others_failed()
      throws IOException, InterruptedException {
    PassRun together = run(tree(ONE + ODD + TWO));
    List<String> shown = shown();
    forget();
    PassRun cached = run(tree(ONE + ODD + TWO));

    // All three again, each by itself.
    assertEquals(6, shown.size());
    assertEquals(List.of(), shown());
    assertEquals(4, together.results().get(0).wrapped().size());
    assertEquals(List.of(), together.results().get(0).troubles());
    assertEquals(together.results(), cached.results());
  }

  @Test
  void should_keep_what_went_well_when_a_process_died() throws IOException, InterruptedException {
    Path fatal = Files.writeString(temp.resolve("fatal"), "EPERM");
    PassRun crashed = run(tree(ONE + TWO));
    Files.delete(fatal);
    forget();

    PassRun again = run(tree(ONE + TWO));

    assertEquals(RunEnd.CRASHED, crashed.results().get(0).troubles().get(0).end());
    assertEquals(1, crashed.results().get(0).wrapped().size());
    assertEquals(List.of("r = -EPERM;"), shown());
    assertEquals(2, again.results().get(0).wrapped().size());
  }

  @Test
  void should_go_on_when_entries_are_torn() throws IOException, InterruptedException {
    PassRun first = run(tree(ONE + TWO));
    Path entry = new PassCache(temp.resolve("cache")).entry(PassCache.runner(spatch), "a.c");
    String whole = Files.readString(entry);

    List<String> tears =
        List.of(
            "",
            "\n",
            whole.substring(1),
            whole.substring(0, whole.length() - 1),
            whole.substring(0, whole.indexOf('\n')),
            whole.replace("FINE", "GOOD"),
            whole.replace(' ', '\0'));
    for (String torn : tears) {
      Files.writeString(entry, torn);
      assertEquals(first.results(), run(tree(ONE + TWO)).results());
      assertEquals(whole, Files.readString(entry));
    }
  }

  private PassRun run(MemoryTree tree) throws IOException, InterruptedException {
    return new ErrorPass(spatch, new PassCache(temp.resolve("cache")), 1, 60_000)
        .counted(tree, tree.scans(), Progress.NONE);
  }

  private static MemoryTree tree(String text) {
    return new MemoryTree().add("a.c", text);
  }

  /** Statements the stand-in was shown, in order. */
  private List<String> shown() throws IOException {
    return Files.exists(temp.resolve("log"))
        ? new ArrayList<>(Files.readAllLines(temp.resolve("log")))
        : List.of();
  }

  private void forget() throws IOException {
    assertTrue(Files.deleteIfExists(temp.resolve("log")));
  }
}
