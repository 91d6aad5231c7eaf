// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.errsite.indexer.pass.RuntimeSeries;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command as a user gives it, on a whole, if small, kernel. */
class CommandsTest {
  private static final Path MINI = Path.of("../indexer/src/test/resources/mini-kernel");
  private static final String PARTS = "kernel,fs,net,include,lib";

  @TempDir static Path folder;
  private static Path home;

  private static Run runIn(Path home, String... words) {
    return Run.in(home, words);
  }

  private static Run run(String... words) {
    return runIn(home, words);
  }

  @BeforeAll
  static void indexOnce() {
    home = folder.resolve("home");
    Run index = run("index", MINI.toString(), "--only", PARTS);
    assertEquals(Exit.DONE, index.status(), index.err());
    assertTrue(index.out().startsWith("6.1.7: 17 sites"), index.out());
  }

  @Test
  void should_find_the_line_when_searched_in_plain_words() {
    Run run = run("search", "which", "code", "returns", "EPERM", "in", "namespaces");
    assertEquals(Exit.DONE, run.status());
    assertEquals(
        "kernel/pid_namespace.c:26 EPERM pid_ns_ctl_handler()"
            + "  if write && !checkpoint_restore_ns_capable(pid_ns->user_ns)",
        run.lines().get(0));
  }

  @Test
  void should_print_the_contracts_fields_in_order_when_json_is_asked_for() throws IOException {
    Run run = run("search", "--json", "-n", "1", "pid_ns_ctl_handler");
    JsonNode site = new ObjectMapper().readTree(run.out());
    List<String> names = new ArrayList<>();
    site.fieldNames().forEachRemaining(names::add);
    assertEquals(
        List.of(
            "id",
            "release",
            "file",
            "line",
            "column",
            "errno",
            "function",
            "kind",
            "status",
            "reason",
            "eager",
            "guard",
            "guardLine",
            "config",
            "subsystem",
            "syscalls",
            "path",
            "url",
            "score"),
        names.subList(0, 19));
    assertEquals("kernel/pid_namespace.c", site.get("file").asText());
    assertEquals(26, site.get("line").asInt());
    assertEquals(11, site.get("column").asInt());
    assertEquals(25, site.get("guardLine").asInt());
    assertEquals("return", site.get("kind").asText());
    assertEquals("instrumented", site.get("status").asText());
    assertEquals("/6.1.7/source/kernel/pid_namespace.c.html#L26", site.get("url").asText());
  }

  @Test
  void should_end_with_nothing_found_when_no_site_fits() {
    Run run = run("search", "errno:EPERM", "file:net/");
    assertEquals(Exit.NOTHING_FOUND, run.status());
    assertEquals("", run.out());
  }

  @Test
  void should_show_the_code_and_what_is_known_when_a_line_is_named() {
    Run run = run("show", "kernel/pid_namespace.c:9");
    assertEquals(Exit.DONE, run.status());
    assertTrue(run.out().contains(">     9  \terr = -EINVAL;"), run.out());
    assertTrue(run.out().contains("guard      !in_userns(user_ns) (line 10)"), run.out());
    assertTrue(run.out().contains("eager      stored before the test"), run.out());
  }

  @Test
  void should_tell_where_each_function_of_the_path_is_when_a_site_is_shown() {
    List<String> lines = run("show", "kernel/pid_namespace.c:9").lines();
    int path = lines.indexOf("path         sys_unshare           kernel/pid_namespace.c:30");
    assertTrue(path > 0, lines.toString());
    assertEquals(
        "             create_pid_namespace  kernel/pid_namespace.c:4", lines.get(path + 1));
  }

  @Test
  void should_tell_what_else_enters_the_kernel_when_no_system_call_gets_there() {
    List<String> lines = run("show", "net/ipv4/bind.c:5").lines();
    int path = lines.indexOf("entry      exit of a task");
    assertTrue(path > 0, lines.toString());
    assertEquals("path         do_exit    net/ipv4/bind.c:10", lines.get(path + 1));
    assertEquals("             inet_bind  net/ipv4/bind.c:2", lines.get(path + 2));
  }

  @Test
  void should_name_the_nearest_site_when_a_line_has_none() {
    Run run = run("show", "kernel/pid_namespace.c:22");
    Run.assertOneLine(Exit.NOTHING_FOUND, "the nearest is EPERM at line 26", run);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dir", "errno", "reason", "subsystem"})
  void should_add_up_when_coverage_is_counted(String by) throws IOException {
    int found = 0;
    int parts = 0;
    for (String line : run("coverage", "--json", "--by", by).lines()) {
      JsonNode row = new ObjectMapper().readTree(line);
      assertTrue(row.has(by), line);
      found += row.get("found").asInt();
      int made = row.get("byCoccinelle").asInt() + row.get("byScan").asInt();
      assertEquals(row.get("instrumented").asInt(), made, line);
      for (String status : List.of("instrumented", "eligible", "skipped")) {
        parts += row.get(status).asInt();
      }
    }
    assertEquals(17, found);
    assertEquals(17, parts);
  }

  @Test
  void should_render_the_same_bytes_when_run_twice() throws IOException {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    assertEquals(Exit.DONE, run("site", "-o", one.toString(), "--jobs", "1").status());
    assertEquals(Exit.DONE, run("site", "-o", two.toString(), "--jobs", "2").status());
    try (var files = Files.walk(one)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path other = two.resolve(one.relativize(file).toString());
        assertEquals(-1, Files.mismatch(file, other), file.toString());
      }
    }
    assertTrue(Files.exists(one.resolve("6.1.7/errno/EPERM.html")));
    assertTrue(Files.exists(one.resolve("6.1.7/source/kernel/pid_namespace.c.html")));
    assertTrue(Files.exists(one.resolve("latest/index.html")));
  }

  @Test
  void should_go_without_the_manual_and_say_so_when_there_is_none() throws IOException {
    Path none = folder.resolve("none");
    Run run = run("site", "-o", none.toString(), "--man", none.toString());
    assertEquals(Exit.DONE, run.status());
    assertTrue(
        run.err().contains("no manual pages in " + none + "/man2; the site goes"), run.err());
    String page = Files.readString(none.resolve("6.1.7/syscall/unshare.html"));
    assertFalse(page.contains("manual"), page);
    Path some = folder.resolve("some");
    Run with = run("site", "-o", some.toString(), "--man", "src/test/resources/manual");
    assertFalse(with.err().contains("manual"), with.err());
    assertTrue(
        Files.readString(some.resolve("6.1.7/syscall/unshare.html"))
            .contains("The manual has no page of it."));
  }

  @Test
  void should_agree_to_the_last_site_when_data_patch_and_coverage_are_compared()
      throws IOException {
    Path site = folder.resolve("agree");
    run("site", "-o", site.toString());
    String data = unzipped(site.resolve("6.1.7/data/sites.jsonl.gz"));
    assertEquals(17, data.lines().count());
    long instrumented = data.lines().filter(line -> line.contains("\"instrumented\"")).count();
    String patch = unzipped(site.resolve("6.1.7/data/errsite-6.1.7.patch.gz"));
    long told =
        patch
            .lines()
            .filter(line -> line.startsWith("+") && !line.startsWith("+++"))
            .mapToLong(line -> line.split("ERR(_WHEN|_UNLESS|_NOTE)?\\(", -1).length - 1)
            .sum();
    assertEquals(instrumented, told);
    String coverage = Files.readString(site.resolve("6.1.7/coverage.html"));
    assertTrue(coverage.contains("8 by Coccinelle + 2 by the scan = 10."), coverage);
    assertTrue(coverage.contains("10 instrumented + 0 eligible + 7 skipped = 17 found"), coverage);
  }

  private static String unzipped(Path file) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  @Test
  void should_write_the_patch_when_asked_for_it_alone() throws IOException {
    // The runtime would not fit so small a kernel, but this one seems to have it.
    Path kernel = folder.resolve("with-runtime");
    copy(MINI, kernel);
    for (String path : RuntimeSeries.carried().paths()) {
      Path file = kernel.resolve(path);
      Files.createDirectories(file.getParent());
      if (!Files.exists(file)) {
        Files.writeString(file, "");
      }
    }
    Path file = folder.resolve("alone.patch");
    Run run = run("patch", kernel.toString(), "--only", PARTS, "-o", file.toString());
    assertEquals(Exit.DONE, run.status(), run.err());
    assertTrue(run.out().endsWith("alone.patch: 10 constants wrapped\n"), run.out());
    assertTrue(Files.readString(file).contains("+\t\treturn -ERR(EPERM);"));
  }

  @Test
  void should_name_the_patch_of_the_series_when_it_does_not_apply() {
    Path file = folder.resolve("misfit.patch");
    Run run = run("patch", MINI.toString(), "--only", PARTS, "-o", file.toString());
    Run.assertOneLine(Exit.UNFINISHED, "the runtime series does not apply: 0001-", run);
    assertFalse(Files.exists(file));
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  @Test
  void should_list_what_is_indexed_when_asked_for_releases() throws IOException {
    Run run = run("releases", "--json");
    assertEquals(1, run.lines().size());
    assertEquals("6.1.7", new ObjectMapper().readTree(run.out()).get("release").asText());
  }

  @Test
  void should_say_one_line_when_the_words_are_wrong() {
    Run.assertOneLine(Exit.BAD_INPUT, "which command", run());
    Run.assertOneLine(Exit.BAD_INPUT, "serach", run("serach"));
    Run.assertOneLine(Exit.BAD_INPUT, "--colour", run("search", "--colour", "x"));
    Run.assertOneLine(Exit.BAD_INPUT, "-n wants", run("search", "-n", "0", "x"));
    Run.assertOneLine(Exit.BAD_INPUT, "--by", run("coverage", "--by", "moon"));
    Run.assertOneLine(Exit.BAD_INPUT, "FILE:LINE", run("show", "kernel"));
    Run.assertOneLine(Exit.BAD_INPUT, "errn", run("search", "errn:EPERM"));
    Run.assertOneLine(Exit.BAD_INPUT, "6.99", run("search", "-r", "6.99", "EPERM"));
  }

  @Test
  void should_say_one_line_when_the_kernel_is_none() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Path torn = folder.resolve("torn.tar.xz");
    Files.write(torn, new byte[] {(byte) 0xFD, '7', 'z', 'X', 'Z', 0, 0, 1});
    Run.assertOneLine(Exit.BAD_INPUT, "no kernel", run("index", empty.toString()));
    Run.assertOneLine(Exit.BAD_INPUT, "torn.tar.xz", run("index", torn.toString()));
    Run.assertOneLine(Exit.BAD_INPUT, "no such file", run("index", "/nowhere/at/all"));
    Run.assertOneLine(
        Exit.BAD_INPUT, "drivers", run("index", MINI.toString(), "--only", "drivers"));
    Run.assertOneLine(Exit.BAD_INPUT, "--rev", run("index", MINI.toString(), "--rev", "v1"));
  }

  @Test
  void should_say_what_to_do_first_when_nothing_is_indexed() {
    Path none = folder.resolve("none");
    Run.assertOneLine(Exit.BAD_INPUT, "errsite index", runIn(none, "search", "EPERM"));
    Run.assertOneLine(Exit.BAD_INPUT, "errsite site", runIn(none, "serve"));
    assertEquals(Exit.NOTHING_FOUND, runIn(none, "releases").status());
  }

  @Test
  void should_refuse_an_index_when_it_was_cut_short() throws IOException {
    Path other = folder.resolve("cut");
    assertEquals(
        Exit.DONE, runIn(other, "index", MINI.toString(), "--only", PARTS, "--no-pass").status());
    Path sources = other.resolve("releases/6.1.7/sources.zip");
    byte[] whole = Files.readAllBytes(sources);
    Files.write(sources, Arrays.copyOf(whole, whole.length - 9));
    Run run = runIn(other, "search", "EPERM");
    Run.assertOneLine(Exit.UNFINISHED, "sources.zip", run);
  }

  @Test
  void should_print_help_when_asked() {
    Run run = run("--help");
    assertEquals(Exit.DONE, run.status());
    for (String command :
        List.of("quickstart", "test", "index", "site", "search", "show", "coverage", "patch")) {
      assertTrue(run.out().contains(command), command);
    }
  }
}
