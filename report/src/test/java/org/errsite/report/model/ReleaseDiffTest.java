// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.errsite.indexer.index.ReleaseInfo;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.pass.By;
import org.errsite.indexer.pass.Status;
import org.errsite.indexer.scan.Kind;
import org.junit.jupiter.api.Test;

class ReleaseDiffTest {
  private static final String GATE = "kernel/gate.c";

  /** A release of these sites, among others that are in every release. */
  private static ReleaseDiff diff(List<Site> before, List<Site> after) {
    return ReleaseDiff.between(
        info("1", "kernel"), among(before), info("2", "kernel"), among(after));
  }

  private static List<Site> among(List<Site> sites) {
    List<Site> all = new ArrayList<>(sites);
    for (int i = 1; i <= 100; i++) {
      all.add(site("kernel/other.c", i, "EINVAL", "other" + i, "a" + i + " < b"));
    }
    return all;
  }

  private static ReleaseInfo info(String name, String... directories) {
    ReleaseInfo.PassInfo pass = new ReleaseInfo.PassInfo(false, "", "");
    return new ReleaseInfo(name, List.of(directories), 1, 1, 1, 1, List.of(), pass, List.of());
  }

  private static Site site(String file, int line, String errno, String function, String guard) {
    return site(file, line, errno, function, guard, Kind.RETURN);
  }

  private static Site site(
      String file, int line, String errno, String function, String guard, Kind kind) {
    return site(file, line, errno, function, guard, kind, Status.ELIGIBLE, "");
  }

  private static Site site(
      String file,
      int line,
      String errno,
      String function,
      String guard,
      Kind kind,
      Status status,
      String reason) {
    return new Site(
        "",
        "",
        file,
        line,
        1,
        errno,
        function,
        kind,
        status,
        reason,
        By.NOBODY,
        List.of(),
        false,
        guard,
        line - 1,
        "",
        "",
        "return -" + errno + ";",
        "",
        List.of(),
        List.of());
  }

  private static List<String> told(ReleaseDiff diff) {
    return diff.changes().stream()
        .map(
            change ->
                change.kind().label()
                    + " "
                    + (change.before() == null ? "" : change.before().line())
                    + ">"
                    + (change.after() == null ? "" : change.after().line()))
        .toList();
  }

  @Test
  void should_differ_in_nothing_when_only_lines_and_blanks_changed() {
    ReleaseDiff diff =
        diff(
            List.of(
                site(GATE, 5, "EPERM", "open", "!right"),
                site(GATE, 8, "EINVAL", "open", "switch(cmd) default")),
            List.of(
                site(GATE, 7, "EPERM", "open", "!right"),
                site(GATE, 10, "EINVAL", "open", "switch (cmd) default")));
    assertEquals(List.of(), told(diff));
    assertEquals(102, diff.same());
    assertEquals(List.of("moved 5>7", "moved 8>10"), told(diff.withShifted()));
    assertEquals(100, diff.withShifted().same());
  }

  @Test
  void should_tell_of_a_site_with_another_status_when_it_is_the_same_otherwise() {
    Site eligible = site(GATE, 5, "EPERM", "open", "!right");
    Site skipped = site(GATE, 6, "EPERM", "open", "!right", Kind.RETURN, Status.SKIPPED, "traced");
    ReleaseDiff diff = diff(List.of(eligible), List.of(skipped));
    assertEquals(List.of(), told(diff));
    assertEquals(1, diff.restated().size());
    assertEquals(skipped, diff.restated().get(0).after());
    List<CoverageChange> reasons = CoverageChange.by(Site::reason, diff.old(), diff.now());
    assertEquals(
        List.of(
            new CoverageChange("", new Tally(0, 0, 101, 0), new Tally(0, 0, 100, 0)),
            new CoverageChange("traced", Tally.NONE, new Tally(0, 0, 0, 1))),
        reasons);
    assertEquals(List.of(-1, 1), reasons.stream().map(CoverageChange::moreLeft).toList());
  }

  @Test
  void should_differ_in_nothing_when_the_same_answer_is_written_otherwise() {
    ReleaseDiff diff =
        diff(
            List.of(site(GATE, 5, "EPERM", "open", "!right", Kind.ASSIGN)),
            List.of(site(GATE, 5, "EPERM", "open", "!right", Kind.RETURN)));
    assertEquals(List.of(), told(diff));
  }

  @Test
  void should_not_take_a_test_for_an_answer_when_both_stand_under_one_guard() {
    ReleaseDiff diff =
        diff(
            List.of(site(GATE, 5, "EPERM", "open", "err == -EPERM", Kind.COMPARISON)),
            List.of(site(GATE, 6, "EPERM", "open", "err == -EPERM", Kind.RETURN)));
    assertEquals(List.of("removed 5>", "added >6"), told(diff));
  }

  @Test
  void should_say_that_the_guard_changed_when_it_has_a_name_in_common() {
    ReleaseDiff diff =
        diff(
            List.of(
                site(GATE, 5, "EINVAL", "open", "!gate"),
                site(GATE, 9, "EINVAL", "open", "len > 4")),
            List.of(
                site(GATE, 4, "EINVAL", "open", "len > sizeof(*arg)"),
                site(GATE, 9, "EINVAL", "open", "IS_ERR(gate)")));
    assertEquals(List.of("guard-changed 9>4", "guard-changed 5>9"), told(diff));
  }

  @Test
  void should_say_that_the_guard_changed_when_it_stands_between_the_same_neighbours() {
    ReleaseDiff diff =
        diff(
            List.of(
                site(GATE, 2, "EPERM", "open", "!right"),
                site(GATE, 5, "EINVAL", "open", "!gate"),
                site(GATE, 7, "EBUSY", "open", "busy")),
            List.of(
                site(GATE, 1, "EINVAL", "open", "flags"),
                site(GATE, 2, "EPERM", "open", "!right"),
                site(GATE, 5, "EINVAL", "open", "!door"),
                site(GATE, 7, "EBUSY", "open", "busy")));
    assertEquals(List.of("added >1", "guard-changed 5>5"), told(diff));
  }

  @Test
  void should_call_the_twin_new_that_stands_between_other_neighbours() {
    ReleaseDiff diff =
        diff(
            List.of(
                site(GATE, 2, "EPERM", "open", "!right"), site(GATE, 5, "EINVAL", "open", "err")),
            List.of(
                site(GATE, 1, "EINVAL", "open", "err"),
                site(GATE, 2, "EPERM", "open", "!right"),
                site(GATE, 5, "EINVAL", "open", "err")));
    assertEquals(List.of("added >1"), told(diff));
  }

  @Test
  void should_say_moved_when_the_function_went_to_another_file() {
    ReleaseDiff diff =
        diff(
            List.of(
                site(GATE, 5, "EPERM", "gate_open", "!right"),
                site(GATE, 7, "EINVAL", "gate_open", ""),
                site(GATE, 9, "EBUSY", "gate_open", "gate->busy")),
            List.of(
                site("kernel/hinge.c", 15, "EPERM", "gate_open", "!right"),
                site("kernel/hinge.c", 17, "EINVAL", "gate_open", ""),
                site("kernel/hinge.c", 19, "EBUSY", "gate_open", "gate_busy(gate)")));
    assertEquals(List.of("moved 5>15", "moved 7>17", "guard-changed 9>19"), told(diff));
  }

  @Test
  void should_say_moved_when_the_function_got_another_name() {
    ReleaseDiff diff =
        diff(
            List.of(site(GATE, 5, "EPERM", "gate_open", "!may_open(gate)")),
            List.of(site(GATE, 25, "EPERM", "__gate_open", "!may_open(gate)")));
    assertEquals(List.of("moved 5>25"), told(diff));
  }

  @Test
  void should_not_say_moved_when_what_they_share_is_everywhere() {
    List<Site> before = new ArrayList<>();
    List<Site> after = new ArrayList<>();
    for (int i = 1; i <= 30; i++) {
      before.add(site("kernel/a.c", i, "ENOMEM", "stays" + i, "!p"));
      after.add(site("kernel/a.c", i, "ENOMEM", "stays" + i, "!p"));
    }
    before.add(site(GATE, 5, "ENOMEM", "gate_open", "!p"));
    after.add(site(GATE, 25, "ENOMEM", "door_shut", "!p"));
    assertEquals(List.of("removed 5>", "added >25"), told(diff(before, after)));
  }

  @Test
  void should_leave_out_what_only_one_of_them_was_read_for() {
    List<Site> net = List.of(site("net/a.c", 3, "EPERM", "a", "b"));
    ReleaseDiff diff =
        ReleaseDiff.between(info("1", "kernel"), List.of(), info("2", "kernel", "net"), net);
    assertEquals(List.of(), told(diff));
    assertEquals(List.of("net"), diff.onlyAfter());
    assertEquals(List.of(), diff.onlyBefore());
  }
}
