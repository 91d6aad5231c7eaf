// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.errsite.indexer.index.SiteIndex;
import org.errsite.indexer.trace.TracedCall;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds what a booted kernel told against the index of its release. The guest has run before;
 * {@code errsite.boot} is the folder with what it left, {@code errsite.boot.home} the home that has
 * the index. All of it is told in {@code report.txt} in that folder.
 */
@Tag("boot")
class LiveKernelTest {
  private static final int LEAST_ENTRIES = 60;
  private static final double LEAST_CALLS = 0.93;
  private static final double LEAST_TRIPLES = 0.83;

  private static GuestRun run;
  private static SiteIndex index;
  private static KnownSites sites;
  private static List<MenuResult> menu;
  private static BroadFigures broad;

  @BeforeAll
  static void readAll() throws IOException {
    run = GuestRun.booted();
    index = run.index();
    sites = new KnownSites(index);
    menu = new ArrayList<>();
    for (GuestRun.Entry entry : run.menu()) {
      menu.add(MenuResult.of(run, sites, entry));
    }
    broad = new BroadFigures(sites);
    for (Path log : run.broad()) {
      broad.add(log);
    }
    LiveReport report = new LiveReport(run, sites, menu, broad);
    Files.writeString(run.out().resolve("report.txt"), report.text());
  }

  @AfterAll
  static void close() throws IOException {
    if (index != null) {
      index.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> should_print_the_line_of_the_index_when_the_menu_is_run() {
    return menu.stream()
        .map(
            result ->
                DynamicTest.dynamicTest(
                    result.entry().name(),
                    () -> {
                      Assumptions.assumeFalse(result.outcome().equals("skip"), result.why());
                      assertEquals("pass", result.outcome(), result.told());
                    }));
  }

  @Test
  void should_cover_much_when_the_menu_is_run() {
    long passed = menu.stream().filter(result -> result.outcome().equals("pass")).count();
    assertTrue(passed >= LEAST_ENTRIES, passed + " entries pass of " + menu.size());
  }

  @TestFactory
  Stream<DynamicTest> should_keep_its_promises_when_the_guest_looks() throws IOException {
    List<GuestRun.Check> checks = run.checks();
    assertNotEquals(List.of(), checks);
    return checks.stream()
        .map(
            check ->
                DynamicTest.dynamicTest(
                    check.name(),
                    () -> {
                      Assumptions.assumeFalse(check.result().equals("skip"), check.detail());
                      assertEquals("pass", check.result(), check.told());
                    }));
  }

  @Test
  void should_name_the_return_when_a_pid_is_asked_for_without_privilege() throws IOException {
    Set<String> lines = sites.lines("pid_ns_ctl_handler", "EPERM");
    assertEquals(1, lines.size(), lines.toString());
    List<TracedCall> writes =
        run.classic().stream()
            .filter(call -> call.name().equals("write"))
            .filter(call -> call.arguments().matches("1(<.*>)?, \"123\\\\n\", 4"))
            .toList();
    assertEquals(1, writes.size(), run.classic().toString());
    TracedCall write = writes.get(0);
    assertEquals("EPERM", write.errno());
    String line = write.place().map(place -> place.file() + ":" + place.line()).orElse("none");
    assertEquals(lines, Set.of(line));
  }

  @Test
  void should_tell_nearly_every_line_when_everyday_programs_fail() {
    assertTrue(broad.failing() > 0, "nothing has failed");
    double calls = (double) broad.located() / broad.failing();
    double triples = (double) broad.locatedTriples() / broad.triples().size();
    assertTrue(calls >= LEAST_CALLS, "located calls: " + calls);
    assertTrue(triples > LEAST_TRIPLES, "located triples: " + triples);
  }
}
