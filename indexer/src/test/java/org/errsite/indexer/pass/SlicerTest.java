// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.TreeSet;
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
  void should_hold_one_constant_when_cut_down_to_it() {
    Slice slice = cut("{ if (a) return -EIO; for (r = -EPERM; r;) b(); r = c ? -EIO : -EPIPE; }");

    assertEquals(4, slice.places().size());
    assertEquals("if (x) return -EIO;", folded(slice.only(0)));
    assertEquals("for (r = -EPERM; r;) ;", folded(slice.only(1)));
    assertEquals("r = c ? -EIO : -EPIPE;", folded(slice.only(3)));
    int at = slice.only(3).places().get(0);
    assertEquals("EPIPE", slice.only(3).text().substring(at, at + 5));
  }

  private static String slice(String body) {
    return folded(cut(body));
  }

  private static String folded(Slice slice) {
    return slice.text().replaceAll("\\s+", " ").strip();
  }

  private static Slice cut(String body) {
    TreeSet<Integer> eligible = new TreeSet<>();
    for (int at = body.indexOf("-E"); at >= 0; at = body.indexOf("-E", at + 1)) {
      eligible.add(at + 1);
    }
    return Slice.cut(body.getBytes(UTF_8), 0, body.length() - 1, eligible).slice();
  }
}
