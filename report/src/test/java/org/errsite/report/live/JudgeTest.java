// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.errsite.indexer.index.SiteIndex;
import org.errsite.report.Miniature;
import org.errsite.report.live.BroadFigures.Triple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The live kernel's tests can only be as good as what judges the guest: that is held here. */
class JudgeTest {
  private static final String ENTRY = "\topen\tEINVAL\tgate_open\ta gate that is none\n";

  @TempDir private Path folder;
  private GuestRun run;
  private SiteIndex index;
  private KnownSites sites;

  @BeforeEach
  void open() throws IOException {
    Miniature.write(Miniature.release("6.1.192"), folder.resolve("index"));
    index = SiteIndex.open(folder.resolve("index"));
    sites = new KnownSites(index);
    run = new GuestRun(folder);
    Files.createDirectories(folder.resolve("menu"));
    Files.createDirectories(folder.resolve("broad"));
    Files.writeString(folder.resolve("release"), "6.1.192\n");
    Files.writeString(folder.resolve("checks.tsv"), "quiet\tpass\t\n");
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private MenuResult judge(int exit, String log) throws IOException {
    Files.writeString(folder.resolve("menu.tsv"), "gate" + ENTRY);
    Files.writeString(folder.resolve("menu/gate.exit"), exit + "\n");
    Files.writeString(folder.resolve("menu/gate.strace"), log);
    return MenuResult.of(run, sites, run.menu().get(0));
  }

  private void assertFails(String why, int exit, String log) throws IOException {
    MenuResult result = judge(exit, log);
    assertEquals("fail", result.outcome());
    assertEquals(why, result.why());
  }

  @Test
  void should_pass_when_the_last_such_call_has_the_line() throws IOException {
    MenuResult result =
        judge(
            0,
            """
            7 open("a", O_RDONLY) = -1 EINVAL (Invalid argument)
            7 open("b", O_RDONLY) = -1 EINVAL (Invalid argument) kernel/gate.c:14
            7 open("c", O_RDONLY) = -1 EPERM (Operation not permitted)
            """);
    assertEquals("pass", result.outcome());
    assertEquals("kernel/gate.c:14", result.line());
    assertEquals("skip", judge(77, "").outcome());
  }

  @Test
  void should_fail_when_the_line_is_not_the_one_of_the_index() throws IOException {
    String call = "7 open(\"a\", O_RDONLY) = -1 EINVAL (Invalid argument)";
    assertFails("provoke ended with 1", 1, call + " kernel/gate.c:14");
    assertFails("its log has no such call", 0, call.replace("open", "openat"));
    assertFails("strace printed no line", 0, call);
    assertFails(
        "strace printed kernel/gate.c:11, the index has kernel/gate.c:14",
        0,
        call + " kernel/gate.c:11");
  }

  @Test
  void should_know_instrumented_lines_only_when_asked_for_a_function() throws IOException {
    assertEquals(Set.of("kernel/gate.c:15", "kernel/gate.c:20"), sites.lines("gate_open", "EPERM"));
    assertEquals(Set.of(), sites.lines("gate_open", "EBUSY"));
    assertEquals(Set.of(), sites.lines("gate", "EPERM"));
  }

  @Test
  void should_take_the_first_name_that_has_a_site_when_releases_name_a_function_differently()
      throws IOException {
    Set<String> known = sites.lines("gate_open", "EPERM");
    assertEquals(known, sites.lines("gate gate_open", "EPERM"));
    assertEquals(known, sites.lines("gate_open gate", "EPERM"));
  }

  @Test
  void should_count_what_a_program_saw_fail_when_logs_are_read() throws IOException {
    Files.writeString(
        folder.resolve("broad/one.strace"),
        """
        7 open("a", O_RDONLY) = 3
        7 open("b", O_RDONLY <unfinished ...>
        8 read(0,  <unfinished ...>
        7 <... open resumed>) = -1 EINVAL (Invalid argument) kernel/gate.c:14
        8 <... read resumed>0x1, 2) = ? ERESTARTSYS (To be restarted if SA_RESTART is set)
        7 open("c", O_RDONLY) = -1 EINVAL (Invalid argument) kernel/gate.c:14
        7 open("d", O_RDONLY) = -1 EPERM (Operation not permitted) (INJECTED)
        7 open("e", O_RDONLY) = -1 EPERM (Operation not permitted)
        """);
    Files.writeString(
        folder.resolve("broad/two.strace"),
        """
        9 open("f", O_RDONLY) = -1 EPERM (Operation not permitted) kernel/gate.c:14
        9 stat("g") = -1 EPERM (Operation not permitted) kernel/gate.c:20 < fs/none.c:1 EIO
        9 stat("h") = -1 EPERM (Operation not permitted) kernel/gate.c:20 < kernel/gate.c:14 EINVAL
        """);
    BroadFigures figures = new BroadFigures(sites);
    for (Path log : run.broad()) {
      figures.add(log);
    }
    assertEquals(2, figures.logs());
    assertEquals(9, figures.calls());
    assertEquals(6, figures.failing());
    assertEquals(5, figures.located());
    assertEquals(3, figures.consistent());
    assertEquals(4, figures.triples().size());
    assertEquals(3, figures.locatedTriples());
    assertEquals(
        List.of(
            new Triple("open", "EPERM", "kernel/gate.c:14"),
            new Triple("stat", "EPERM", "kernel/gate.c:20")),
        List.copyOf(figures.odd().keySet()));
    Files.writeString(folder.resolve("menu.tsv"), "");
    String report = new LiveReport(run, sites, List.of(), figures).text().replaceAll("[ ]+", " ");
    assertTrue(report.contains(" with a line 5 83.3%\n"), report);
    assertTrue(report.contains(" 1 open EPERM not known (\"e\", O_RDONLY)\n"), report);
    assertTrue(report.contains("The menu: 0 pass, 0 fail, 0 skip\n\n none\n"), report);
  }
}
