// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.errsite.indexer.kernel.Progress;
import org.errsite.indexer.scan.FileScan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the semantic patch, and the pass around it, against the pairs in {@code cocci/cases}. */
class CasesTest {
  private static final Pattern LEFT = Pattern.compile("/\\* left: (.+?) \\*/");

  private static List<Path> inputs;
  private static Spatch spatch;

  @BeforeAll
  static void findCases() throws IOException, InterruptedException {
    spatch = Installed.spatch();
    inputs = Cases.inputs();
  }

  @Test
  void should_wrap_what_is_expected_when_the_semantic_patch_is_run_by_hand(@TempDir Path folder)
      throws IOException, InterruptedException {
    List<String> made = byHand(inputs, folder);

    for (int i = 0; i < inputs.size(); i++) {
      String expected = Cases.text(Files.readAllBytes(expectation(inputs.get(i))));
      assertEquals(folded(expected), folded(made.get(i)), inputs.get(i).toString());
    }
  }

  @Test
  void should_change_nothing_when_run_again(@TempDir Path folder)
      throws IOException, InterruptedException {
    List<Path> wrapped = inputs.stream().map(CasesTest::expectation).toList();

    List<String> made = byHand(wrapped, folder);

    for (int i = 0; i < wrapped.size(); i++) {
      assertEquals(
          Cases.text(Files.readAllBytes(wrapped.get(i))), made.get(i), wrapped.get(i) + "");
    }
  }

  @Test
  void should_make_what_is_expected_when_the_pass_runs_on_slices(@TempDir Path cache)
      throws IOException, InterruptedException {
    MemoryTree tree = Cases.tree(inputs);

    List<PassResult> results = pass(tree, cache);

    List<FileScan> scans = tree.scans();
    for (int i = 0; i < scans.size(); i++) {
      Path input = Cases.FOLDER.resolve(Path.of(results.get(i).path()).getFileName());
      assertEquals(
          Cases.text(Files.readAllBytes(ofPass(input))), made(tree, results, i), input + "");
      if (ofPass(input).equals(expectation(input))) {
        assertEquals(List.of(), results.get(i).troubles(), input.toString());
      }
    }
  }

  @Test
  void should_change_nothing_more_when_the_pass_sees_its_own_work(@TempDir Path cache)
      throws IOException, InterruptedException {
    MemoryTree tree = Cases.tree(inputs.stream().map(CasesTest::ofPass).toList());

    List<PassResult> results = pass(tree, cache);

    for (int i = 0; i < results.size(); i++) {
      byte[] before = tree.read(results.get(i).path()).bytes();
      assertEquals(Cases.text(before), made(tree, results, i), results.get(i).path());
    }
  }

  /** A case says on the line of a constant why it stays: {@code left: REASON} in a comment. */
  @Test
  void should_say_why_when_a_constant_stays_as_it_is() throws IOException {
    MemoryTree tree = Cases.tree(inputs);
    Eligibility eligibility = Eligibility.of(tree.scans());
    List<String> said = new ArrayList<>();
    List<String> wanted = new ArrayList<>();
    for (FileScan scan : tree.scans()) {
      List<Verdict> verdicts = Verdict.withoutPass(scan, eligibility);
      List<String> lines = Cases.text(tree.read(scan.path()).bytes()).lines().toList();
      for (int i = 0; i < verdicts.size(); i++) {
        int line = scan.constants().get(i).line();
        Matcher left = LEFT.matcher(lines.get(line - 1));
        if (left.find()) {
          String site = scan.path() + ":" + line + " " + scan.constants().get(i).errno() + " ";
          wanted.add(site + left.group(1));
          said.add(site + verdicts.get(i).reason());
        }
      }
    }
    assertEquals(String.join("\n", wanted), String.join("\n", said));
    assertFalse(wanted.isEmpty());
  }

  private static List<PassResult> pass(MemoryTree tree, Path cache)
      throws IOException, InterruptedException {
    return new ErrorPass(spatch, new PassCache(cache), 2).run(tree, tree.scans(), Progress.NONE);
  }

  private static String made(MemoryTree tree, List<PassResult> results, int i) {
    List<FileScan> scans = tree.scans();
    List<Verdict> verdicts = Verdict.of(scans.get(i), results.get(i), Eligibility.of(scans));
    FileEdits edits = FileEdits.of(scans.get(i), verdicts, new OwnErr(scans).renames(scans.get(i)));
    byte[] before = tree.read(scans.get(i).path()).bytes();
    return Cases.text(edits.applied(before));
  }

  /** What Coccinelle makes of whole files, each by itself, as cocci/README.md has it. */
  private static List<String> byHand(List<Path> files, Path folder)
      throws IOException, InterruptedException {
    StringBuilder groups = new StringBuilder();
    for (int i = 0; i < files.size(); i++) {
      Files.copy(files.get(i), folder.resolve(i + ".c"));
      groups.append(i).append(".c\n\n");
    }
    Files.writeString(folder.resolve("groups"), groups);
    Path cocci = Cases.FOLDER.toAbsolutePath().getParent();
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(
                "spatch",
                "--sp-file",
                cocci.resolve("errors.cocci").toString(),
                "--macro-file",
                cocci.resolve("macros.h").toString(),
                "--no-includes",
                "--no-saved-typedefs",
                "--no-show-diff",
                "--in-place",
                "--file-groups",
                "groups")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertEquals(0, process.waitFor(), Files.readString(said));
    assertFalse(Files.readString(said).contains("EXN"), Files.readString(said));
    List<String> made = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      made.add(Cases.text(Files.readAllBytes(folder.resolve(i + ".c"))));
    }
    return made;
  }

  /** Coccinelle may indent anew. */
  private static String folded(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static Path expectation(Path input) {
    String name = input.getFileName().toString();
    return input.resolveSibling(name.substring(0, name.length() - 2) + ".expected");
  }

  /** What the pass makes of a case: its own, where Coccinelle by hand cannot do the same. */
  private static Path ofPass(Path input) {
    Path own = Path.of(expectation(input).toString().replaceFirst("expected$", "pass"));
    return Files.exists(own) ? own : expectation(input);
  }
}
