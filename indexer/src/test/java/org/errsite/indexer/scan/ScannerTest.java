// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.errsite.indexer.kernel.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScannerTest {
  private static final Set<String> ERRNOS =
      Set.of(
          "EPERM",
          "ENOENT",
          "ESRCH",
          "EINTR",
          "EIO",
          "ENXIO",
          "E2BIG",
          "EBADF",
          "EAGAIN",
          "ENOMEM",
          "EACCES",
          "EFAULT",
          "EBUSY",
          "EEXIST",
          "EXDEV",
          "ENODEV",
          "EINVAL",
          "ENFILE",
          "ENOTTY",
          "EFBIG",
          "ENOSPC",
          "EROFS",
          "EMLINK",
          "EPIPE",
          "EDOM",
          "ERANGE",
          "ENOSYS",
          "ELOOP",
          "ECANCELED",
          "EUCLEAN",
          "EWOULDBLOCK",
          "ERESTARTSYS");

  private static String fixture(String name) throws IOException {
    try (InputStream in = ScannerTest.class.getResourceAsStream("/scan/" + name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static FileScan scan(String text) {
    return scan(text.getBytes(UTF_8));
  }

  private static FileScan scan(byte[] text) {
    return new Scanner(ERRNOS).scan(new SourceText("test.c", "", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kinds.c", "not_constants.c", "guards.c", "eager.c", "arms.c", "names.c"})
  void should_find_what_the_fixture_says_when_it_is_read(String name) throws IOException {
    String text = fixture(name);
    FileScan scan = scan(text);
    Expectations expected = Expectations.in(text);
    List<String> problems = new ArrayList<>();
    List<Constant> left = new ArrayList<>(scan.constants());
    for (Expectations.Expected constant : expected.constants()) {
      if (!left.removeIf(constant::fits)) {
        problems.add("expected " + constant);
      }
    }
    left.forEach(constant -> problems.add("found " + constant));
    assertEquals(List.of(), problems);
    TreeSet<String> functions = new TreeSet<>();
    for (Function function : scan.functions()) {
      functions.add(function.name() + " begins " + function.line());
      functions.add(function.name() + " ends " + function.endLine());
    }
    assertEquals(expected.functions(), functions);
  }

  @Test
  void should_give_offset_line_and_column_when_text_before_is_not_ascii() {
    FileScan scan = scan("/* ü */\nint f(void)\n{\n\treturn /* ü */ -EPERM;\n}\n");
    Constant constant = scan.constants().get(0);
    assertEquals(4, constant.line());
    // A tab, "return ", a comment of eight bytes, a space and the sign stand before it.
    assertEquals(1 + 7 + 8 + 1 + 1 + 1, constant.column());
    assertEquals("f", constant.function());
    assertEquals(0, constant.functionIndex());
  }

  @Test
  void should_take_the_comment_above_the_guard_when_the_constant_is_guarded() {
    FileScan scan =
        scan(
            "int f(int a)\n{\n\twork();\n\t/*\n\t * Not for you.\n\t */\n\tif (a)\n\t\treturn -EPERM;\n}\n");
    assertEquals("Not for you.", scan.constants().get(0).comment());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HOOK(int, 0, a) HOOK(int, -EINVAL, b, s *p) HOOK(int, 0, c) | HOOK(int, -EINVAL, b, s *p)",
        "static int a[] = { 1, PAIR(ERR_PTR(-EPERM), 2), 3 }; | PAIR(ERR_PTR(-EPERM), 2)",
        "static int a[] = { 1, -EIO, 3 }; | -EIO",
        "static int a = (-EIO); | static int a = (-EIO)",
        "OPEN(1, -EPERM | OPEN(1, -EPERM",
      })
  void should_give_the_whole_call_when_a_constant_is_among_arguments_at_file_level(
      String text, String statement) {
    assertEquals(statement, scan(text + "\n").constants().get(0).statement());
  }

  @Test
  void should_take_no_comment_when_it_is_further_away() {
    FileScan scan = scan("int f(int a)\n{\n\t/* far */\n\n\twork();\n\treturn -EPERM;\n}\n");
    assertEquals("", scan.constants().get(0).comment());
  }

  @Test
  void should_not_take_an_include_guard_for_configuration_when_it_surrounds_the_file() {
    FileScan scan =
        scan("#ifndef _X_H\n#define _X_H 1\nstatic int f(void)\n{\n\treturn -EIO;\n}\n#endif\n");
    assertEquals("", scan.constants().get(0).config());
  }

  @Test
  void should_number_functions_in_order_when_several_hold_constants() {
    FileScan scan =
        scan(
            "int a(void)\n{\n\treturn -EIO;\n}\nint b(void)\n{\n}\nint c(void)\n{\n\treturn -EIO;\n}\n");
    assertEquals(0, scan.constants().get(0).functionIndex());
    assertEquals(2, scan.constants().get(1).functionIndex());
    assertEquals("c", scan.functions().get(2).name());
  }

  @Test
  void should_cover_the_body_when_a_function_is_found() {
    String text = "int a(void)\n{\n\treturn 0;\n}\n\nint b;\n";
    Function function = scan(text).functions().get(0);
    assertEquals("{\n\treturn 0;\n}", text.substring(function.bodyStart(), function.bodyEnd()));
  }

  @Test
  void should_read_on_when_quotes_comments_or_brackets_are_left_open() throws IOException {
    assertEquals(0, scan(fixture("open_comment.c")).constants().size());
    assertEquals(1, scan("int f(void)\n{\n\ts = \"open\n\treturn -EIO;\n}\n").constants().size());
    assertEquals(1, scan("int f(void)\n{\n\ts = ((([;\n\treturn -EIO;\n").constants().size());
    assertEquals(1, scan("}}}))) int f(void)\n{\n\treturn -EIO;\n}\n").functions().size());
  }

  @Test
  void should_answer_when_the_bytes_are_anything_at_all() {
    java.util.Random random = new java.util.Random(20);
    byte[] alphabet =
        "{}()[];:?=,#\n\"'/*\\ -EIO if else do while for return case x #if\n".getBytes(UTF_8);
    for (int round = 0; round < 3000; round++) {
      byte[] text = new byte[random.nextInt(300)];
      for (int i = 0; i < text.length; i++) {
        text[i] =
            random.nextInt(20) == 0
                ? (byte) random.nextInt()
                : alphabet[random.nextInt(alphabet.length)];
      }
      FileScan scan = scan(text);
      assertTrue(scan.lines() <= text.length, "more lines than bytes");
      for (Constant constant : scan.constants()) {
        assertEquals("EIO", new String(text, constant.offset(), 3, UTF_8));
      }
    }
  }

  @Test
  void should_not_run_out_of_stack_when_nesting_is_hostile() {
    String deep = "{".repeat(100_000) + "if (x) ".repeat(100_000) + "return -EIO;";
    FileScan scan = scan("int f(void)\n{\n" + deep + "\n}\n");
    assertEquals(1, scan.constants().size());
    assertFalse(scan.functions().isEmpty());
  }

  @Test
  void should_count_lines_when_the_last_has_no_end() {
    assertEquals(2, scan("int a;\nint b;").lines());
    assertEquals(2, scan("int a;\nint b;\n").lines());
    assertEquals(0, scan("").lines());
  }
}
