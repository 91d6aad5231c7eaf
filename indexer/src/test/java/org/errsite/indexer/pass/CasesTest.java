// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.errsite.indexer.kernel.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the semantic patch, and the pass around it, against the pairs in {@code cocci/cases}. */
class CasesTest {
  private static final Path CASES = Path.of("..", "cocci", "cases");

  private static List<Path> inputs;
  private static Spatch spatch;

  @BeforeAll
  static void findCases() throws IOException, InterruptedException {
    spatch = Installed.spatch();
    try (Stream<Path> files = Files.list(CASES)) {
      inputs = files.filter(file -> file.toString().endsWith(".c")).sorted().toList();
    }
    assertFalse(inputs.isEmpty(), "no cases in " + CASES);
  }

  @Test
  void should_wrap_what_is_expected_when_the_semantic_patch_is_run_by_hand()
      throws IOException, InterruptedException {
    List<Outcome> outcomes = plainRun(inputs);

    for (int i = 0; i < inputs.size(); i++) {
      Outcome outcome = outcomes.get(i);
      byte[] before = Files.readAllBytes(inputs.get(i));
      assertEquals("", outcome.text());
      assertEquals(expected(inputs.get(i)), wrapped(before, List.copyOf(outcome.wraps())));
    }
  }

  @Test
  void should_change_nothing_when_run_again() throws IOException, InterruptedException {
    List<Path> wrapped = inputs.stream().map(CasesTest::expectation).toList();

    List<Outcome> outcomes = plainRun(wrapped);

    for (int i = 0; i < wrapped.size(); i++) {
      assertEquals(Outcome.good(Set.of()), outcomes.get(i), wrapped.get(i).toString());
    }
  }

  @Test
  void should_agree_when_the_pass_runs_on_slices(@TempDir Path cache)
      throws IOException, InterruptedException {
    MemoryTree tree = new MemoryTree();
    for (Path input : inputs) {
      tree.add(input.getFileName().toString(), Files.readAllBytes(input));
    }

    List<PassResult> results =
        new ErrorPass(spatch, new PassCache(cache), 2).run(tree, tree.scans(), Progress.NONE);

    for (PassResult result : results) {
      byte[] before = tree.read(result.path()).bytes();
      assertEquals(
          expected(CASES.resolve(result.path())), wrapped(before, result.wrapped()), result.path());
      assertEquals(List.of(), result.troubles(), result.path());
    }
  }

  @Test
  void should_wrap_nothing_more_when_the_pass_sees_its_own_work(@TempDir Path cache)
      throws IOException, InterruptedException {
    MemoryTree tree = new MemoryTree();
    for (Path input : inputs) {
      tree.add(input.getFileName().toString(), Files.readAllBytes(expectation(input)));
    }

    List<PassResult> results =
        new ErrorPass(spatch, new PassCache(cache), 2).run(tree, tree.scans(), Progress.NONE);

    for (PassResult result : results) {
      assertEquals(List.of(), result.wrapped(), result.path());
    }
  }

  private static List<Outcome> plainRun(List<Path> files) throws IOException, InterruptedException {
    List<Unit> units = new ArrayList<>();
    for (Path file : files) {
      units.add(new Unit(Files.readAllBytes(file), List.of()));
    }
    try (Workspace workspace = new Workspace()) {
      return new SpatchRunner(spatch, workspace, 60_000).run(units);
    }
  }

  private static Path expectation(Path input) {
    String name = input.getFileName().toString();
    return input.resolveSibling(name.substring(0, name.length() - 2) + ".expected");
  }

  private static String expected(Path input) throws IOException {
    return text(Files.readAllBytes(expectation(input)));
  }

  private static String wrapped(byte[] text, List<Integer> offsets) {
    StringBuilder all = new StringBuilder(text(text));
    for (int i = offsets.size() - 1; i >= 0; i--) {
      int end = offsets.get(i);
      while (Character.isJavaIdentifierPart(all.charAt(end))) {
        end++;
      }
      all.insert(end, ')').insert(offsets.get(i), "ERR(");
    }
    return all.toString();
  }

  /** Every byte a character. */
  private static String text(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }
}
