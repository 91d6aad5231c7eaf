// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two releases of a small kernel: the second has lines more, a guard and a site other, a file
 * moved.
 */
class DiffCommandTest {
  private static final Path MINI = Path.of("../indexer/src/test/resources/mini-kernel");

  @TempDir static Path folder;
  private static Path home;

  @BeforeAll
  static void indexBoth() throws IOException {
    home = folder.resolve("home");
    Path next = folder.resolve("next");
    CommandsTest.copy(MINI, next);
    Path file = next.resolve("kernel/pid_namespace.c");
    String text = Files.readString(file);
    assertTrue(text.contains("write && !checkpoint_restore_ns_capable"), text);
    Files.writeString(
        file,
        "/* new */\n" + text.replace("write && !checkpoint", "write && !owner && !checkpoint"));
    Files.createDirectories(next.resolve("net/core"));
    Files.move(next.resolve("net/ipv4/bind.c"), next.resolve("net/core/bind.c"));
    Files.writeString(
        next.resolve("fs/more.c"),
        "int more(int a)\n{\n\tif (a)\n\t\treturn -EPERM;\n\treturn 0;\n}\n");
    index(MINI, "1.0", "kernel,fs,net,include");
    index(next, "1.1", "kernel,fs,net,include");
    index(MINI, "1.2", "kernel,fs");
  }

  private static void index(Path kernel, String release, String parts) {
    Run run =
        Run.in(
            home, "index", kernel.toString(), "--release", release, "--only", parts, "--no-pass");
    assertEquals(Exit.DONE, run.status(), run.err());
  }

  private static Run diff(String... words) {
    List<String> all = new ArrayList<>(List.of("diff"));
    all.addAll(List.of(words));
    return Run.in(home, all.toArray(String[]::new));
  }

  @Test
  void should_tell_totals_first_and_then_the_sites_when_something_differs() {
    Run run = diff("1.0", "1.1");
    assertEquals(Exit.DONE, run.status(), run.err());
    List<String> lines = run.lines();
    assertTrue(lines.get(0).startsWith("1.0 to 1.1: 1 added, 0 removed, "), lines.get(0));
    assertTrue(lines.get(0).contains(" moved, 1 under another guard ("), lines.get(0));
    assertTrue(lines.contains("  + fs/more.c:4 EPERM more()  if a"), run.out());
    int changed =
        lines.indexOf(
            "  ~ kernel/pid_namespace.c:27 EPERM pid_ns_ctl_handler()"
                + "  if write && !owner && !checkpoint_restore_ns_capable(pid_ns->user_ns)");
    assertTrue(changed > 0, run.out());
    assertEquals(
        "      was if write && !checkpoint_restore_ns_capable(pid_ns->user_ns)",
        lines.get(changed + 1));
    assertTrue(
        lines.stream()
            .anyMatch(
                line ->
                    line.startsWith("  > net/core/bind.c:5 ")
                        && line.endsWith("  from net/ipv4/bind.c:5 inet_bind()")),
        run.out());
  }

  @Test
  void should_print_the_site_and_where_it_was_when_json_is_asked_for() throws IOException {
    List<JsonNode> changes = new ArrayList<>();
    for (String line : diff("1.0", "1.1", "--json").lines()) {
      changes.add(new ObjectMapper().readTree(line));
    }
    JsonNode guard =
        changes.stream()
            .filter(change -> change.get("change").asText().equals("guard-changed"))
            .findFirst()
            .orElseThrow();
    assertEquals("1.1", guard.get("release").asText());
    assertEquals(27, guard.get("line").asInt());
    assertEquals(26, guard.get("oldLine").asInt());
    assertTrue(guard.get("oldGuard").asText().startsWith("write && !checkpoint"));
    assertEquals("/1.0/source/kernel/pid_namespace.c.html#L26", guard.get("oldUrl").asText());
    JsonNode moved =
        changes.stream()
            .filter(change -> change.get("change").asText().equals("moved"))
            .findFirst()
            .orElseThrow();
    assertEquals("net/ipv4/bind.c", moved.get("oldFile").asText());
    assertEquals("net/core/bind.c", moved.get("file").asText());
    JsonNode added = changes.get(0);
    assertEquals("added", added.get("change").asText());
    assertFalse(added.has("oldLine"));
  }

  @Test
  void should_turn_round_when_the_releases_are_given_the_other_way() throws IOException {
    String first = diff("1.1", "1.0", "--json", "-n", "1").out();
    JsonNode removed = new ObjectMapper().readTree(first);
    assertEquals("removed", removed.get("change").asText());
    assertEquals("1.1", removed.get("release").asText());
    assertEquals(1, first.lines().count());
  }

  @Test
  void should_tell_only_what_is_below_a_path_when_one_is_named() {
    Run run = diff("1.0", "1.1", "./net/");
    assertTrue(run.out().contains("  > net/core/bind.c:5 "), run.out());
    assertFalse(run.out().contains("pid_namespace"), run.out());
    assertEquals(Exit.NOTHING_FOUND, diff("1.0", "1.1", "include").status());
  }

  @Test
  void should_count_other_lines_as_moved_when_asked_to() {
    Run run = diff("1.0", "1.1", "--lines", "kernel");
    assertTrue(run.out().contains("  > kernel/pid_namespace.c:10 EINVAL"), run.out());
    assertTrue(run.out().contains("  from line 9"), run.out());
  }

  @Test
  void should_end_with_one_when_nothing_differs() {
    Run run = diff("1.0", "1.0");
    assertEquals(Exit.NOTHING_FOUND, run.status());
    assertEquals("", run.out());
    assertTrue(run.err().contains("nothing differs"), run.err());
  }

  @Test
  void should_name_what_is_not_compared_when_only_one_was_read_there() {
    Run run = diff("1.0", "1.2");
    assertEquals(Exit.NOTHING_FOUND, run.status(), run.out());
    assertTrue(run.err().contains("not compared: net, which is indexed of 1.0 only"), run.err());
  }

  @Test
  void should_say_one_line_when_a_release_is_not_indexed() {
    Run.assertOneLine(
        Exit.BAD_INPUT, "release 9.9 is not indexed; there is 1.0, 1.1, 1.2", diff("1.0", "9.9"));
    Run.assertOneLine(Exit.BAD_INPUT, "Missing required parameter", diff("1.0"));
  }
}
