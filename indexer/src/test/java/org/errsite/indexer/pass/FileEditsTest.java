// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.TreeSet;
import org.errsite.indexer.kernel.SourceText;
import org.errsite.indexer.scan.Carrier;
import org.errsite.indexer.scan.Constant;
import org.errsite.indexer.scan.FileScan;
import org.errsite.indexer.scan.Scanner;
import org.junit.jupiter.api.Test;

/** What is put into a file where Coccinelle has done nothing. */
class FileEditsTest {
  private static final TreeSet<String> ERRNOS =
      new TreeSet<>(
          List.of(
              ("EPERM EBADF EINVAL ENOMEM EIO ENOENT ENOSYS ENXIO EAGAIN EFAULT EBUSY ESRCH ENODEV"
                      + " EROFS EMLINK EPIPE")
                  .split(" ", -1)));

  private static String resource(String name) throws IOException {
    try (InputStream in = FileEditsTest.class.getResourceAsStream("/carriers/" + name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static FileScan scan(String text) {
    return new Scanner(ERRNOS).scan(new SourceText("fs/stored.c", "", text.getBytes(UTF_8)));
  }

  private static List<Verdict> verdicts(FileScan scan, List<Integer> already) {
    PassResult nothing = new PassResult(scan.path(), List.of(), already, List.of());
    return Verdict.of(scan, nothing, Eligibility.of(List.of(scan)));
  }

  private static String applied(String text, List<Integer> already) {
    FileScan scan = scan(text);
    FileEdits edits = FileEdits.of(scan, verdicts(scan, already), List.of());
    return new String(edits.applied(text.getBytes(UTF_8)), UTF_8);
  }

  @Test
  void should_tell_where_the_error_goes_out_when_it_is_stored_before_the_test() throws IOException {
    assertEquals(resource("stored.expected"), applied(resource("stored.c"), List.of()));
  }

  @Test
  void should_change_nothing_when_all_is_told_already() throws IOException {
    String text = resource("stored.expected");
    List<Integer> wrapped =
        scan(text).constants().stream()
            .map(Constant::offset)
            .filter(at -> text.startsWith("ERR(", at - 4) || text.startsWith("ERR_NOTE(", at - 9))
            .toList();
    assertEquals(text, applied(text, wrapped));
  }

  @Test
  void should_keep_every_line_when_a_file_is_instrumented() throws IOException {
    String text = resource("stored.c");
    assertEquals(text.lines().count(), applied(text, List.of()).lines().count());
    for (Constant constant : scan(text).constants()) {
      for (Carrier carrier : constant.carriers()) {
        String line = text.lines().toList().get(carrier.line() - 1);
        assertTrue(
            switch (carrier.form()) {
              case WHEN, UNLESS -> line.contains("if (") || line.contains("for (");
              case JUMP -> line.contains("return ") || line.contains("break;");
              case DEFAULT -> line.contains("}");
            },
            line);
      }
    }
  }
}
