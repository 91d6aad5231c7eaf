// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Explanations as a user asks for them, of a whole, if small, kernel. */
class ExplainCommandTest {
  private static final Path MINI = Path.of("../indexer/src/test/resources/mini-kernel");

  @TempDir static Path home;

  @BeforeAll
  static void indexOnce() {
    Run index = Run.in(home, "index", MINI.toString(), "--only", "kernel,include", "--no-pass");
    assertEquals(Exit.DONE, index.status(), index.err());
  }

  @Test
  void should_name_lines_and_the_way_to_them_when_an_error_is_explained() {
    Run run = Run.in(home, "explain", "unshare", "ENOMEM");
    assertEquals(Exit.DONE, run.status(), run.err());
    assertEquals(2, run.lines().size(), run.out());
    assertEquals(
        "kernel/pid_namespace.c:13 ENOMEM create_pid_namespace()  if ns == NULL",
        run.lines().get(0));
    String way = run.lines().get(1);
    assertTrue(way.startsWith("    by sys_unshare; "), way);
    assertTrue(way.contains("comes back to the call"), way);
  }

  @Test
  void should_say_so_when_nothing_gives_the_error() {
    Run run = Run.in(home, "explain", "unshare", "EPERM");
    assertEquals(Exit.NOTHING_FOUND, run.status());
    assertEquals("", run.out());
  }

  @ParameterizedTest
  @CsvSource({
    "unshar, EPERM, did you mean unshare?",
    "unshare, EPRM, did you mean EPERM?",
    "'', EPERM, did you mean",
    "unshare, '', did you mean"
  })
  void should_name_the_nearest_when_a_name_is_unknown(String syscall, String errno, String says) {
    Run.assertOneLine(Exit.BAD_INPUT, says, Run.in(home, "explain", syscall, errno));
  }

  @Test
  void should_explain_each_failing_call_when_a_log_is_read() {
    String log =
        """
        7 unshare(CLONE_NEWPID <unfinished ...>
        8 --- SIGCHLD {si_signo=SIGCHLD} ---
        what is this
        7 <... unshare resumed>) = -1 ENOMEM (Cannot allocate memory)
        8 unshare(0) = 0
        """;
    Run run = Run.on(log, home, "explain", "-", "-n", "1");
    assertEquals(Exit.DONE, run.status(), run.err());
    List<String> kept = run.lines().stream().filter(line -> !line.startsWith("    ")).toList();
    assertEquals(log.lines().toList(), kept);
    assertEquals(
        "    kernel/pid_namespace.c:13 ENOMEM create_pid_namespace()  if ns == NULL",
        run.lines().get(4));
    assertTrue(run.err().contains("1 failing calls, 1 with a site; 1 lines could not"), run.err());
  }

  @Test
  void should_print_one_object_a_failing_call_when_json_is_asked_for() throws IOException {
    String log = "unshare(1) = -1 ENOMEM (Cannot allocate memory)\nunshare(1) = 0\n";
    Run run = Run.on(log, home, "explain", "-", "--json");
    assertEquals(1, run.lines().size(), run.out());
    JsonNode answer = new ObjectMapper().readTree(run.out());
    assertEquals(1, answer.get("lineNumber").asInt());
    assertEquals(log.lines().findFirst().orElseThrow(), answer.get("input").asText());
    assertEquals("unshare", answer.get("syscall").asText());
    assertEquals("ENOMEM", answer.get("errno").asText());
    JsonNode site = answer.get("candidates").get(0);
    assertEquals("kernel/pid_namespace.c", site.get("file").asText());
    assertEquals("unshare", site.get("syscalls").get(0).asText());
    assertEquals("sys_unshare", site.get("path").get(0).asText());
    assertEquals("create_pid_namespace", site.get("path").get(1).asText());
  }
}
