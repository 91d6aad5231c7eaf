// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.errsite.indexer.kernel.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drives the pass with stand-ins for spatch that fail in the ways the real one does. */
class ErrorPassTest {
  /** For what hangs; all else gets time enough, however busy the machine is. */
  private static final long BRIEF_MILLIS = 400;

  private static final long LIMIT_MILLIS = 60_000;

  /** Wraps what ends a statement, as the real one would. */
  private static final String WRAP = "sed -i 's/-\\(E[A-Z]*\\);/-ERR(\\1);/' u*.c\n";

  /** Writes down how many functions it is shown. */
  private static final String LOG = "cat u*.c | grep -c '^int f' >> \"$(dirname $0)\"/log\n";

  @TempDir private Path temp;

  @Test
  void should_run_nothing_when_all_is_cached() throws IOException, InterruptedException {
    Spatch spatch = standIn(LOG + WRAP);
    MemoryTree tree = tree(60, "");

    List<PassResult> first = run(spatch, tree, 2);
    List<Integer> shown = shown();
    List<PassResult> second = run(spatch, tree, 1);

    assertEquals(first, second);
    assertEquals(60, first.size());
    assertEquals(2, first.get(0).wrapped().size());
    // The one to try it out; then each file's own function, and the one they all have.
    assertEquals(List.of(1, 61), shown);
    assertEquals(shown, shown());
  }

  @Test
  void should_run_a_function_again_when_the_semantic_patch_changed()
      throws IOException, InterruptedException {
    Spatch spatch = standIn(LOG + WRAP);
    Spatch other = new Spatch(spatch.command(), spatch.version(), "another", spatch.macros());
    MemoryTree tree = tree(1, "");

    run(spatch, tree, 1);
    run(other, tree, 1);

    // Each is tried out before it runs.
    assertEquals(List.of(1, 1, 2, 2), shown());
  }

  @Test
  void should_give_up_at_once_when_coccinelle_cannot_wrap_a_line_of_c() throws IOException {
    MemoryTree tree = tree(60, "");
    Spatch idle = standIn("exit 0\n");
    Spatch stuck = standIn("sleep 60 & wait\n");

    assertThrows(SpatchException.class, () -> run(idle, tree, 2));
    assertThrows(SpatchException.class, () -> run(stuck, tree, 2, BRIEF_MILLIS));
  }

  @Test
  void should_learn_nothing_when_coccinelle_cannot_wrap_a_line_of_c()
      throws IOException, InterruptedException {
    MemoryTree tree = tree(1, "");
    Spatch broken = standIn("grep -q return u*.c || sleep 1\n");
    assertThrows(SpatchException.class, () -> run(broken, tree, 2));

    Files.writeString(Path.of(broken.command()), "#!/bin/sh\n" + WRAP);

    assertEquals(2, run(broken, tree, 2).get(0).wrapped().size());
  }

  @Test
  void should_blame_one_function_when_the_process_hangs() throws IOException, InterruptedException {
    Spatch spatch = standIn("if grep -q hang u*.c; then sleep 60 & wait; fi\n" + WRAP);

    List<PassResult> results = run(spatch, tree(3, "hang"), 2, BRIEF_MILLIS);

    Trouble function = new Trouble(1, RunEnd.TIME_LIMIT, "");
    assertEquals(List.of(function), results.get(0).troubles());
    assertEquals(1, results.get(0).wrapped().size());
    assertEquals(2, results.get(1).wrapped().size());
    assertEquals(List.of(), results.get(2).troubles());
  }

  @Test
  void should_not_cache_when_the_time_limit_passed() throws IOException, InterruptedException {
    MemoryTree tree = tree(1, "hang");
    run(standIn("if grep -q hang u*.c; then sleep 60; fi\n" + WRAP), tree, 1, BRIEF_MILLIS);

    List<PassResult> again = run(standIn(WRAP), tree, 1);

    assertEquals(2, again.get(0).wrapped().size());
  }

  @Test
  void should_say_what_coccinelle_said_when_it_crashes() throws IOException, InterruptedException {
    Spatch spatch =
        standIn("if grep -q crash u*.c; then echo 'Fatal error: boom' >&2; exit 2; fi\n" + WRAP);

    PassResult result = run(spatch, tree(3, "crash"), 2).get(0);

    assertEquals(1, result.wrapped().size());
    assertEquals("crashed: Fatal error: boom", result.troubles().get(0).reason());
  }

  @Test
  void should_blame_one_function_when_coccinelle_gives_up_on_a_file()
      throws IOException, InterruptedException {
    Spatch spatch =
        standIn(
            """
            for f in $(grep -l odd u*.c); do
              echo "EXN: Failure(\\"$f: 7: no such token\\") in $f" >&2
            done
            """
                + "test -z \"$(grep -L odd u*.c)\" || "
                + WRAP.replace("u*.c", "$(grep -L odd u*.c)"));

    List<PassResult> results = run(spatch, tree(3, "odd"), 1);

    assertEquals(1, results.get(0).wrapped().size());
    assertEquals(
        "exception: Failure(\"no such token\")", results.get(0).troubles().get(0).reason());
    assertEquals(2, results.get(1).wrapped().size());
  }

  @Test
  void should_take_no_wrap_when_the_output_differs_in_more()
      throws IOException, InterruptedException {
    Spatch spatch = standIn(WRAP + "sed -i 's/= more/= less/' u*.c\n");

    PassResult result = run(spatch, tree(2, "more"), 1).get(0);

    assertEquals(1, result.wrapped().size());
    assertEquals(RunEnd.DIFFERS, result.troubles().get(0).end());
  }

  @Test
  void should_leave_nothing_behind_when_interrupted() throws Exception {
    Path pid = temp.resolve("pid");
    Spatch spatch =
        standIn("pwd > " + temp.resolve("where") + "\necho $$ > " + pid + "\nsleep 60 & wait\n");
    MemoryTree tree = tree(1, "");
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    ErrorPass pass =
        new ErrorPass(
            spatch, new PassCache(temp.resolve("cache")), 1, TimeUnit.MINUTES.toMillis(1));
    Thread thread =
        new Thread(
            () ->
                thrown.set(
                    assertThrows(
                        InterruptedException.class,
                        () -> pass.run(tree, tree.scans(), Progress.NONE))));
    thread.start();
    while (!Files.exists(pid) || Files.size(pid) == 0) {
      Thread.sleep(20);
    }

    thread.interrupt();
    thread.join(20_000);

    assertTrue(thrown.get() instanceof InterruptedException);
    long child = Long.parseLong(Files.readString(pid).strip());
    ProcessHandle.of(child).ifPresent(handle -> handle.onExit().join());
    assertFalse(ProcessHandle.of(child).map(ProcessHandle::isAlive).orElse(false));
    assertFalse(Files.exists(Path.of(Files.readString(temp.resolve("where")).strip())));
  }

  @Test
  void should_count_cached_files_when_telling_progress() throws IOException, InterruptedException {
    Spatch spatch = standIn(WRAP);
    run(spatch, tree(2, ""), 1);
    List<Long> told = Collections.synchronizedList(new ArrayList<>());

    new ErrorPass(spatch, new PassCache(temp.resolve("cache")), 1, LIMIT_MILLIS)
        .run(
            tree(5, ""),
            tree(5, "").scans(),
            (done, total) -> {
              told.add(done);
              told.add(total);
            });

    assertEquals(List.of(2L, 5L, 5L, 5L), told);
  }

  @Test
  void should_give_the_same_when_jobs_and_neighbours_differ()
      throws IOException, InterruptedException {
    Spatch spatch = Installed.spatch();
    MemoryTree tree = tree(50, "foo(");
    List<PassResult> many = runIn("a", spatch, tree, 3);

    assertEquals(many, runIn("a", spatch, tree, 2));
    assertEquals(many, runIn("b", spatch, tree, 1));
    for (int i : List.of(0, 7)) {
      MemoryTree one = new MemoryTree();
      one.add(many.get(i).path(), tree.read(many.get(i).path()).bytes());
      assertEquals(many.get(i), runIn("alone" + i, spatch, one, 1).get(0));
    }
    assertEquals(1, many.get(0).wrapped().size());
    assertEquals(2, many.get(7).wrapped().size());
  }

  @Test
  void should_take_no_name_for_a_type_when_it_is_one_in_another_function()
      throws IOException, InterruptedException {
    String type = "void *f(void)\n{\n  key *n = ERR_PTR(-EIO);\n  return n;\n}\n";
    String variable = "int g(int key)\n{\n  key = -EIO;\n  return key;\n}\n";

    PassResult result =
        runIn("a", Installed.spatch(), new MemoryTree().add("a.c", type + variable), 1).get(0);

    assertEquals(2, result.wrapped().size(), result.toString());
  }

  @Test
  void should_say_how_to_mend_it_when_spatch_is_missing() {
    SpatchException e = assertThrows(SpatchException.class, () -> Spatch.find("/nowhere/spatch"));

    assertEquals(
        "cannot run /nowhere/spatch: install Coccinelle (apt-get install coccinelle)",
        e.getMessage());
  }

  @Test
  void should_refuse_when_spatch_is_something_else() {
    assertThrows(SpatchException.class, () -> Spatch.find("true"));
  }

  private List<PassResult> runIn(String cache, Spatch spatch, MemoryTree tree, int jobs)
      throws IOException, InterruptedException {
    return new ErrorPass(spatch, new PassCache(temp.resolve(cache)), jobs)
        .run(tree, tree.scans(), Progress.NONE);
  }

  /** How many functions each process was shown; several run at once, so in no order of time. */
  private List<Integer> shown() throws IOException {
    return Files.readAllLines(temp.resolve("log")).stream().map(Integer::valueOf).sorted().toList();
  }

  private List<PassResult> run(Spatch spatch, MemoryTree tree, int jobs)
      throws IOException, InterruptedException {
    return run(spatch, tree, jobs, LIMIT_MILLIS);
  }

  private List<PassResult> run(Spatch spatch, MemoryTree tree, int jobs, long limitMillis)
      throws IOException, InterruptedException {
    return new ErrorPass(spatch, new PassCache(temp.resolve("cache")), jobs, limitMillis)
        .run(tree, tree.scans(), Progress.NONE);
  }

  /** Files f00.c and so on; {@code odd} stands in the second function of the first. */
  private static MemoryTree tree(int count, String odd) {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      String text =
          String.format(
              """
              int good(void)
              {
                return -EPERM;
              }

              int bad(void)
              {
                x%d = %s -EIO;
              }
              """,
              i, i == 0 && !odd.isEmpty() ? odd + " +" : "");
      files.put(String.format("f%02d.c", i), text + "// " + i + "\n");
    }
    return MemoryTree.of(files);
  }

  private Spatch standIn(String script) throws IOException {
    Path program = Files.createTempFile(temp, "spatch", ".sh");
    Files.writeString(program, "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return new Spatch(program.toString(), "0", "rules", "macros");
  }
}
