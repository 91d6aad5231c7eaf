// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.errsite.indexer.kernel.Progress;
import org.errsite.indexer.pass.Agreement.Group;
import org.errsite.indexer.pass.Agreement.Right;
import org.errsite.indexer.pass.Agreement.Spot;
import org.errsite.indexer.scan.FileScan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementTest {
  private static final String PATH = "kernel/a.c";
  private static final Set<String> NAMES = Set.of("EPERM", "ENOENT", "EIO", "EBUSY");
  private static final String TEXT =
      """
      int f(int x)
      {
        memset(&x, EIO, 4);
        if (x == -EBUSY)
          return -EPERM;
        return -ENOENT;
      }
      """;

  @Test
  void should_count_each_constant_once_when_the_two_ways_agree_and_differ() {
    Agreement agreement = agreement(Set.of(at("EPERM"), at("EIO")), "", Set.of(6));

    assertEquals(1, agreement.both());
    assertEquals(1, agreement.neither());
    assertEquals(1, agreement.only(true));
    assertEquals(1, agreement.only(false));
    assertEquals(
        List.of("code not parsed: " + spot(6, "ENOENT"), "filler: " + spot(3, "EIO")),
        agreement.groups().stream().map(g -> g.reason() + ": " + g.spots().get(0)).toList());
    assertEquals(List.of(), unexplained(agreement));
  }

  @Test
  void should_blame_the_exception_when_the_file_was_given_up() {
    Agreement agreement = agreement(Set.of(), "Failure", Set.of(5, 6));

    assertEquals(List.of("file given up"), reasons(agreement));
    assertEquals(2, agreement.only(true));
  }

  @Test
  void should_not_explain_a_difference_when_no_known_reason_fits() {
    Agreement agreement = agreement(Set.of(at("EBUSY"), at("EPERM"), 0), "", Set.of());

    assertEquals(
        List.of("comparison", "no constant for the scan", "not explained"),
        List.copyOf(new TreeSet<>(unexplained(agreement))));
    assertEquals(3, agreement.groups().size());
  }

  @Test
  void should_prefer_nobody_when_the_code_is_compiled_nowhere() {
    String text = "#if 0\nint f(void)\n{\n  return -EPERM;\n}\n#endif\n";
    List<FileScan> scans = new MemoryTree().add(PATH, text).scans();
    int place = text.indexOf("EPERM");
    PassResult result = new PassResult(PATH, List.of(place), List.of(), List.of());
    HandFile byHand = new HandFile(PATH, Set.of(), "", Set.of(), Set.of(), NAMES);

    Agreement agreement = Agreement.of(scans, List.of(result), List.of(byHand));

    assertEquals(List.of("#if 0"), reasons(agreement));
    assertEquals(Right.EITHER, agreement.groups().get(0).right());
  }

  @Test
  void should_explain_every_difference_when_the_cases_are_wrapped_both_ways(@TempDir Path cache)
      throws IOException, InterruptedException {
    Spatch spatch = Installed.spatch();
    MemoryTree tree = Cases.tree(Cases.inputs());
    List<FileScan> scans = tree.scans();
    ErrorPass pass = new ErrorPass(spatch, new PassCache(cache), 2);

    Agreement agreement =
        Agreement.of(
            scans,
            pass.run(tree, scans, Progress.NONE),
            ByHand.run(spatch, tree, tree.paths(), 2).files());

    assertEquals(List.of(), unexplained(agreement), agreement.groups()::toString);
    assertEquals(
        List.of("argument of a macro", "body of a macro", "computed goto", "name not listed"),
        agreement.groups().stream().filter(Group::byPass).map(Group::reason).sorted().toList());
    List<String> left = reasons(agreement);
    for (String reason : List.of("noinstr code", "table of errors", "static initialiser", "vdso")) {
      assertTrue(left.contains(reason), reason);
    }
  }

  private static Agreement agreement(Set<Integer> wrapped, String failure, Set<Integer> lines) {
    List<FileScan> scans = new MemoryTree().add(PATH, TEXT).scans();
    PassResult result = new PassResult(PATH, List.of(at("ENOENT")), List.of(), List.of());
    HandFile byHand = new HandFile(PATH, wrapped, failure, lines, Set.of(), NAMES);
    return Agreement.of(scans, List.of(result), List.of(byHand));
  }

  private static int at(String errno) {
    return TEXT.indexOf(errno);
  }

  private static Spot spot(int line, String errno) {
    return new Spot(PATH, line, errno, "f");
  }

  private static List<String> reasons(Agreement agreement) {
    return agreement.groups().stream().map(Group::reason).toList();
  }

  private static List<String> unexplained(Agreement agreement) {
    return agreement.groups().stream()
        .filter(group -> group.right() == Right.UNKNOWN)
        .map(Group::reason)
        .toList();
  }
}
