// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeSet;
import org.errsite.indexer.pass.SliceWriter.Piece;
import org.junit.jupiter.api.Test;

/** Every {@code -E} in the bodies below is eligible; white space is folded. */
class SlicerTest {

  @Test
  void should_keep_only_statements_with_constants() {
    assertEquals("ret = -EIO;", slice("{ int ret; foo(ret, 1); ret = -EIO; bar(); }"));
  }

  @Test
  void should_leave_out_blocks_and_the_tests_around_constants() {
    assertEquals(
        "r = -EPERM; if (x) return -EIO;",
        slice("{ if (a && b(c)) { r = -EPERM; do { return -EIO; } while (c); } }"));
    assertEquals("r = -EIO;", slice("{ if (a) b(); else r = -EIO; }"));
    assertEquals(
        "r = -EIO; r = -EPERM;",
        slice("{ list_for_each(a, b) { r = -EIO; } scoped_guard(x, &y) { r = -EPERM; } }"));
  }

  @Test
  void should_be_the_same_when_only_code_without_constants_differs() {
    assertEquals(
        slice("{ if (a) return -EIO; }"),
        slice("{ int a = b(); for (;;) { switch (a) { case 2: c(); return -EIO; } } }"));
  }

  @Test
  void should_keep_all_code_reachable_when_labels_are_left_out() {
    assertEquals(
        "if (x) return -EIO; if (x) return -EPERM;", slice("{ return -EIO; out: return -EPERM; }"));
    assertEquals(
        "if (x) return -EIO; r = -EPERM;",
        slice("{ switch (a) { case A ? 1 : 2: return -EIO; default: r = -EPERM; } }"));
  }

  @Test
  void should_keep_initialisers_and_literals_whole() {
    assertEquals(
        "struct a b = { .c = { -EIO } }; b = (struct a) { -EPERM };",
        slice("{ struct a b = { .c = { -EIO } }; b = (struct a) { -EPERM }; }"));
  }

  @Test
  void should_keep_a_test_when_it_holds_a_constant() {
    assertEquals(
        "for (r = -EIO; r; r++) ; r = -EPERM;",
        slice("{ for (r = -EIO; r; r++) { visit(r); r = -EPERM; } }"));
    assertEquals("if (f(-EIO)) ; r = -EPERM;", slice("{ if (f(-EIO)) a(); else r = -EPERM; }"));
  }

  @Test
  void should_end_a_statement_when_the_source_does_not() {
    assertEquals(
        "TRY(r = -EIO) ; if (x) return -EPERM;", slice("{ TRY(r = -EIO) return -EPERM; }"));
    assertEquals("each(a, -EIO) { } r = -EPERM;", slice("{ each(a, -EIO) { r = -EPERM; } }"));
  }

  @Test
  void should_keep_both_arms_when_each_opens_a_block() {
    assertEquals(
        "r = -EIO; if (x) return -EPERM;",
        slice("{\n#ifdef A\nif (a) {\n#else\nif (b) {\n#endif\nr = -EIO;\n}\nreturn -EPERM;\n}"));
  }

  @Test
  void should_find_the_end_when_arms_open_a_parenthesis_twice() {
    assertEquals(
        "if (x) return -EIO;",
        slice("{\n#ifdef A\nwarn(\n#else\nerr(\n#endif\n\"text\");\nreturn -EIO;\n}"));
    assertEquals(
        "r = -EIO;", slice("{ call(a,\n#ifdef A\nb(1)\n#else\nc(2\n#endif\n)); r = -EIO; }"));
  }

  @Test
  void should_make_one_slice_of_each_statement() {
    String body = "{ if (a) return -EIO; for (r = -EPERM; r;) b(); r = c ? -EIO : -EPIPE; }";

    List<Piece> pieces = cut(body);

    assertEquals(
        List.of("if (x) return -EIO;", "for (r = -EPERM; r;) ;", "r = c ? -EIO : -EPIPE;"),
        pieces.stream().map(piece -> folded(piece.slice().text())).toList());
    Slice last = pieces.get(2).slice();
    assertEquals(2, last.places().size());
    assertEquals("EPIPE", last.text().substring(last.places().get(1), last.places().get(1) + 5));
    assertEquals(body.indexOf("EPIPE"), pieces.get(2).origins().get(1));
  }

  private static String slice(String body) {
    return folded(cut(body).stream().map(piece -> piece.slice().text()).collect(joining()));
  }

  private static String folded(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static List<Piece> cut(String body) {
    TreeSet<Integer> eligible = new TreeSet<>();
    for (int at = body.indexOf("-E"); at >= 0; at = body.indexOf("-E", at + 1)) {
      eligible.add(at + 1);
    }
    return Slice.cut(body.getBytes(UTF_8), 0, body.length() - 1, eligible);
  }
}
