// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogLinesTest {
  private final ByteArrayOutputStream copy = new ByteArrayOutputStream();

  private List<String> read(InputStream in) throws IOException {
    LogLines lines = new LogLines(in, copy);
    List<String> all = new ArrayList<>();
    for (String line = lines.next(); line != null; line = lines.next()) {
      all.add(line);
    }
    return all;
  }

  private List<String> read(byte[] bytes) throws IOException {
    return read(new ByteArrayInputStream(bytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb\n", "a\nb", "a\r\nb\r\n", "a\nb\r", "a\nb\r\n"})
  void should_give_the_same_lines_when_they_end_otherwise(String text) throws IOException {
    assertEquals(List.of("a", "b"), read(text.getBytes(ISO_8859_1)));
    assertEquals(text, copy.toString(ISO_8859_1));
  }

  @Test
  void should_give_empty_lines_when_there_are_any() throws IOException {
    assertEquals(List.of(), read(new byte[0]));
    assertEquals(List.of("", ""), read("\n\n".getBytes(ISO_8859_1)));
  }

  @Test
  void should_copy_every_byte_when_the_log_is_no_text() throws IOException {
    byte[] bytes = new byte[300_000];
    new Random(1).nextBytes(bytes);
    List<String> lines = read(bytes);
    assertTrue(lines.size() > 100);
    assertArrayEquals(bytes, copy.toByteArray());
  }

  @Test
  void should_keep_both_ends_when_a_line_is_long() throws IOException {
    int length = LogLines.HEAD + LogLines.TAIL;
    for (int more : new int[] {0, 1, LogLines.TAIL - 1, LogLines.TAIL + 1, 100_000, 200_001}) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; line.length() < length + more; i++) {
        line.append(i).append(' ');
      }
      line.setLength(length + more);
      String text = line.toString();
      String kept = read((text + "\nnext\n").getBytes(ISO_8859_1)).get(0);
      assertEquals(length, kept.length());
      assertEquals(text.substring(0, LogLines.HEAD), kept.substring(0, LogLines.HEAD));
      assertEquals(text.substring(text.length() - LogLines.TAIL), kept.substring(LogLines.HEAD));
    }
  }

  @Test
  void should_keep_both_ends_when_a_long_line_comes_in_small_parts() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      line.append(i).append(' ');
    }
    String text = line.toString();
    InputStream slow =
        new ByteArrayInputStream(text.getBytes(ISO_8859_1)) {
          @Override
          public synchronized int read(byte[] to, int from, int count) {
            return super.read(to, from, Math.min(count, 1000));
          }
        };
    String kept = read(slow).get(0);
    assertEquals(text.substring(0, LogLines.HEAD), kept.substring(0, LogLines.HEAD));
    assertEquals(text.substring(text.length() - LogLines.TAIL), kept.substring(LogLines.HEAD));
    assertEquals(text, copy.toString(ISO_8859_1));
  }

  @Test
  void should_have_copied_a_line_when_the_next_may_be_waited_for() throws IOException {
    List<String> seen = new ArrayList<>();
    ByteArrayOutputStream flushed = new ByteArrayOutputStream();
    InputStream live =
        new InputStream() {
          private int line;

          @Override
          public int read() {
            throw new UnsupportedOperationException("read in parts only");
          }

          @Override
          public int read(byte[] to, int from, int count) {
            seen.add(flushed.toString(ISO_8859_1));
            to[from] = (byte) ('a' + line);
            to[from + 1] = '\n';
            return line++ < 2 ? 2 : -1;
          }
        };
    LogLines lines = new LogLines(live, new java.io.BufferedOutputStream(flushed));
    while (lines.next() != null) {
      // Each is only counted.
    }
    assertEquals(List.of("", "a\n", "a\nb\n"), seen.subList(0, 3));
  }
}
