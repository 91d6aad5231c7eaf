// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CodeReaderTest {
  private static List<String> read(String text) {
    CodeReader reader = new CodeReader(text.getBytes(StandardCharsets.UTF_8));
    List<String> lines = new ArrayList<>();
    while (reader.hasNext()) {
      lines.add(show(reader.next(List.of(), List.of())));
    }
    return lines;
  }

  private static String show(List<Piece> pieces) {
    return pieces.stream()
        .map(p -> p.plain() ? p.text() : p.kind().name().charAt(0) + "[" + p.text() + "]")
        .collect(Collectors.joining());
  }

  @Test
  void should_tell_comments_literals_and_keywords_apart() {
    assertEquals(
        List.of("K[if] (a) S[\"/* no */\\\"\"] S['\"'] C[/* b */] c; C[// \"d\"]"),
        read("if (a) \"/* no */\\\"\" '\"' /* b */ c; // \"d\"\n"));
  }

  @Test
  void should_carry_a_comment_over_when_it_spans_lines() {
    assertEquals(
        List.of("a C[/* b]", "", "C[ if */] K[return];"), read("a /* b\n\n if */ return;"));
  }

  @Test
  void should_not_take_a_word_apart_when_a_keyword_is_within_it() {
    assertEquals(List.of("ifdef return_to int8 K[int]"), read("ifdef return_to int8 int"));
  }

  @Test
  void should_mark_the_constant_when_bytes_before_it_are_not_ascii() {
    CodeReader reader = new CodeReader("é(-EIO);".getBytes(StandardCharsets.UTF_8));
    assertEquals("é(-S[EIO]);", show(reader.next(List.of(5), List.of("EIO"))));
  }

  @Test
  void should_pass_a_column_over_when_something_else_stands_there() {
    CodeReader reader = new CodeReader("x EIO\n".getBytes(StandardCharsets.UTF_8));
    assertEquals("x EIO", show(reader.next(List.of(1, 4, 99), List.of("EIO", "EIO", "EIO"))));
  }

  @Test
  void should_show_what_is_no_utf_8_and_drop_the_carriage_return() {
    CodeReader reader = new CodeReader(new byte[] {'a', (byte) 0xff, 0, '\r', '\n'});
    assertEquals("a\ufffd⟦U+0000⟧", show(reader.next(List.of(), List.of())));
    assertFalse(reader.hasNext());
  }

  @Test
  void should_write_out_what_reorders_text() {
    assertEquals("a⟦U+202E⟧b⟦U+2066⟧\tc", Visible.of("a\u202eb\u2066\tc"));
    assertEquals("naïve 日本 😀", Visible.of("naïve 日本 😀"));
  }
}
