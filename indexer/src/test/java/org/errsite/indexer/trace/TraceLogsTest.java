// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Logs that strace 6.1 wrote of one program, each with other options. So each tells of the same
 * failures.
 */
class TraceLogsTest {
  private static final Path LOGS = Path.of("src/test/resources/trace");

  private static final List<String> FAILURES =
      List.of(
          "openat ENOENT",
          "connect ECONNREFUSED",
          "chown ENOENT",
          // A signal ended it; the log has its error behind the handler.
          "read EINTR",
          "openat EBADF",
          "wait4 ECHILD",
          "write EBADF",
          "write ENOSPC");

  static Stream<Path> logs() throws IOException {
    try (Stream<Path> files = Files.list(LOGS)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("logs")
  void should_find_each_failure_when_strace_wrote_it_with_other_options(Path log)
      throws IOException {
    TraceReader reader = new TraceReader();
    List<TracedCall> failed = new ArrayList<>();
    for (String line : Files.readAllLines(log, StandardCharsets.ISO_8859_1)) {
      reader.read(line).filter(TracedCall::failed).ifPresent(failed::add);
    }
    assertEquals(0, reader.unread());
    List<String> found = failed.stream().map(call -> call.name() + " " + call.errno()).toList();
    assertEquals(expected(log.getFileName().toString()), found);
    TracedCall chown = failed.stream().filter(c -> c.name().startsWith("chown")).findAny().get();
    assertTrue(chown.arguments().endsWith(", 1, 2"), chown.arguments());
    TracedCall read = failed.stream().filter(c -> c.name().equals("read")).findAny().get();
    assertTrue(read.arguments().startsWith("4"), read.arguments());
  }

  private static List<String> expected(String log) {
    List<String> expected = new ArrayList<>(FAILURES);
    switch (log) {
      // Threads are followed with -f only.
      case "plain.log" -> expected.remove("openat EBADF");
      // strace itself made both files fail to open, so that the second could not be written.
      case "injected.log" -> {
        expected.remove("openat ENOENT");
        expected.set(expected.indexOf("write ENOSPC"), "write EBADF");
      }
      case "bits32.log" -> expected.set(expected.indexOf("chown ENOENT"), "chown32 ENOENT");
      default -> {}
    }
    return expected;
  }
}
