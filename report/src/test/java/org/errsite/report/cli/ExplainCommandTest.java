// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    "__x64_sys_unshar, EPERM, did you mean unshare?",
    "unshare, 4000, did you mean",
    "'', EPERM, did you mean",
    "unshare, '', did you mean"
  })
  void should_name_the_nearest_when_a_name_is_unknown(String syscall, String errno, String says) {
    Run.assertOneLine(Exit.BAD_INPUT, says, Run.in(home, "explain", syscall, errno));
  }

  @ParameterizedTest
  @CsvSource({
    "unshare, enomem",
    "UNSHARE, 12",
    "unshare, -12",
    "sys_unshare, ENOMEM",
    "__x64_sys_unshare, ENOMEM",
    "__do_sys_unshare, ENOMEM",
    "unshare32, ENOMEM",
    "unshare_time64, ENOMEM"
  })
  void should_explain_the_same_when_names_are_written_otherwise(String syscall, String errno) {
    Run run = Run.in(home, "explain", syscall, errno);
    assertEquals(Exit.DONE, run.status(), run.err());
    assertTrue(run.out().startsWith("kernel/pid_namespace.c:13 ENOMEM"), run.out());
  }

  @Test
  void should_say_how_when_a_log_is_given_by_its_name() throws IOException {
    Path log = Files.writeString(home.resolve("some.log"), "unshare(0) = 0\n");
    Run.assertOneLine(
        Exit.BAD_INPUT, "errsite explain - <" + log, Run.in(home, "explain", log.toString()));
    Run.assertOneLine(Exit.BAD_INPUT, "wants a system call", Run.in(home, "explain", "unshare"));
  }

  @Test
  void should_show_the_kernels_own_line_alone_when_it_told() throws IOException {
    // The patched strace's words, and of two errors born on the way the one returned.
    String log =
        "unshare(1) = -1 ENOMEM (Cannot allocate memory) kernel/pid_namespace.c:13"
            + " < kernel/pid_namespace.c:9 EINVAL <0.000021>\n";
    Run run = Run.on(log, home, "explain", "-");
    assertEquals(3, run.lines().size(), run.out());
    assertTrue(run.lines().get(1).startsWith("    kernel/pid_namespace.c:13 ENOMEM"), run.out());
    assertEquals("        by sys_unshare; told by the kernel", run.lines().get(2));
    assertTrue(run.err().contains("1 with a site, 1 of them told by the kernel"), run.err());
    Run json = Run.on(log, home, "explain", "-", "--json");
    JsonNode candidates = new ObjectMapper().readTree(json.out()).get("candidates");
    assertEquals(1, candidates.size());
    assertEquals(13, candidates.get(0).get("line").asInt());
    assertEquals("unshare", candidates.get(0).get("syscalls").get(0).asText());
  }

  @Test
  void should_guess_when_the_kernel_told_a_line_of_another_release() {
    String log = "unshare(1) = -1 ENOMEM (Cannot allocate memory) kernel/pid_namespace.c:99\n";
    Run run = Run.on(log, home, "explain", "-");
    assertTrue(run.lines().get(1).startsWith("    kernel/pid_namespace.c:13 ENOMEM"), run.out());
    assertTrue(run.lines().get(2).contains("comes back to the call"), run.out());
  }

  @Test
  void should_say_the_same_once_when_a_failure_is_repeated() {
    String failing = "unshare(1) = -1 ENOMEM (Cannot allocate memory)\n";
    Run run = Run.on(failing + "unshare(0) = 0\n" + failing, home, "explain", "-");
    assertEquals("    as at line 1: kernel/pid_namespace.c:13", run.lines().get(5));
    assertEquals(6, run.lines().size(), run.out());
    assertTrue(run.err().contains("2 failing calls, 2 with a site"), run.err());
  }

  @Test
  void should_name_the_calls_when_the_index_has_none_of_them() {
    String log = "iopl(3) = -1 EPERM (x)\niopl(3) = -1 EPERM (x)\nvm86() = -1 ENOSYS (x)\n";
    Run run = Run.on(log, home, "explain", "-");
    assertEquals(Exit.NOTHING_FOUND, run.status());
    assertEquals(log, run.out());
    assertTrue(run.err().contains("not indexed: iopl EPERM (2), vm86 ENOSYS"), run.err());
  }

  @Test
  void should_pass_every_byte_on_when_a_log_is_no_text() {
    byte[] log = "open(\"\u00e9\0\") = 3\r\n\u00ff\n\nunshare(\u00e4) = 0".getBytes(ISO_8859_1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int status =
        Main.run(
            new ByteArrayInputStream(log),
            out,
            new PrintWriter(new StringWriter()),
            Terminal.NONE,
            "--home",
            home.toString(),
            "explain",
            "-");
    assertEquals(Exit.NOTHING_FOUND, status);
    assertArrayEquals(log, out.toByteArray());
  }

  @Test
  void should_show_as_many_as_asked_for_when_a_log_is_read() {
    String log = "unshare(1) = -1 EINVAL (Invalid argument)\n";
    assertEquals(5, Run.on(log, home, "explain", "-").lines().size());
    assertEquals(3, Run.on(log, home, "explain", "-", "-n", "1").lines().size());
    assertEquals(3, Run.on(log, home, "-n", "1", "explain", "-").lines().size());
  }

  @Test
  void should_begin_a_line_when_the_log_ends_without_one() {
    Run run = Run.on("unshare(1) = -1 ENOMEM (x)", home, "explain", "-", "-n", "1");
    assertEquals("unshare(1) = -1 ENOMEM (x)", run.lines().get(0));
    assertTrue(run.lines().get(1).startsWith("    kernel/pid_namespace.c:13"), run.out());
  }

  @Test
  void should_end_quietly_when_nobody_reads_on() {
    StringWriter err = new StringWriter();
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    for (List<String> more : List.of(List.<String>of(), List.of("--json"))) {
      List<String> words = new ArrayList<>(List.of("--home", home.toString(), "explain", "-"));
      words.addAll(more);
      InputStream in =
          new ByteArrayInputStream("unshare(1) = -1 ENOMEM (x)\n".repeat(9).getBytes(ISO_8859_1));
      int status =
          Main.run(in, closed, new PrintWriter(err), Terminal.NONE, words.toArray(String[]::new));
      assertEquals(Exit.DONE, status);
      assertEquals("", err.toString());
    }
  }

  @Test
  void should_tell_what_was_read_when_it_is_interrupted() {
    StringWriter err = new StringWriter();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] line = "unshare(1) = -1 ENOMEM (x)\n".getBytes(ISO_8859_1);
    InputStream in =
        new InputStream() {
          private boolean given;

          @Override
          public int read() {
            throw new UnsupportedOperationException("read in parts only");
          }

          @Override
          public int read(byte[] to, int from, int count) throws IOException {
            if (given) {
              throw new ClosedByInterruptException();
            }
            given = true;
            System.arraycopy(line, 0, to, from, line.length);
            return line.length;
          }
        };
    int status =
        Main.run(
            in,
            out,
            new PrintWriter(err),
            Terminal.NONE,
            "--home",
            home.toString(),
            "explain",
            "-");
    assertEquals(Exit.UNFINISHED, status);
    assertTrue(out.toString(ISO_8859_1).contains("kernel/pid_namespace.c:13"));
    assertEquals("1 lines, 1 failing calls, 1 with a site", err.toString().strip());
  }

  @Test
  void should_prefer_the_file_with_the_name_when_only_one_is_asked_for(@TempDir Path temp)
      throws IOException {
    Path kernel = temp.resolve("kernel");
    CommandsTest.copy(MINI, kernel);
    Files.writeString(
        kernel.resolve("kernel/a.c"),
        """
        int first_check(int fd)
        {
        	if (fd < 0)
        		return -ENOENT;
        	return 0;
        }

        SYSCALL_DEFINE1(knock, int, fd)
        {
        	int err = first_check(fd);

        	return err ? err : second_check(fd);
        }
        """);
    Files.writeString(
        kernel.resolve("kernel/b.c"),
        """
        static const char door[] = "knocker";

        int second_check(int fd)
        {
        	if (fd > 9)
        		return -ENOENT;
        	return 0;
        }
        """);
    Path own = temp.resolve("home");
    Run index = Run.in(own, "index", kernel.toString(), "--only", "kernel", "--no-pass");
    assertEquals(Exit.DONE, index.status(), index.err());
    Run plain = Run.on("knock(3) = -1 ENOENT (x)\n", own, "explain", "-", "-n", "1");
    assertTrue(plain.lines().get(1).startsWith("    kernel/a.c:4 ENOENT"), plain.out());
    String log = "knock(3</proc/sys/kernel/knocker>) = -1 ENOENT (x)\n";
    Run named = Run.on(log, own, "explain", "-", "-n", "1");
    assertTrue(named.lines().get(1).startsWith("    kernel/b.c:6 ENOENT"), named.out());
    assertTrue(named.lines().get(2).contains("has the file's name"), named.out());
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
