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
    assertEquals("{ ret = -EIO;", slice("{ int ret; foo(ret, 1); ret = -EIO; bar(); }"));
  }

  @Test
  void should_empty_tests_and_keep_the_blocks_around_constants() {
    assertEquals(
        "{ if (x) { while (x) return -EIO; }",
        slice("{ if (a && b(c)) { log(a); while (c) return -EIO; } }"));
  }

  @Test
  void should_keep_both_arms_when_only_one_holds_a_constant() {
    assertEquals("{ if (x) { } else r = -EIO;", slice("{ if (a) { b(); } else r = -EIO; }"));
    assertEquals("{ if (x) ; else r = -EIO;", slice("{ if (a) b(); else r = -EIO; }"));
  }

  @Test
  void should_leave_iterator_macros_out() {
    assertEquals(
        "{ { r = -EIO; } { r = -EPERM; }",
        slice("{ list_for_each(a, b) { r = -EIO; } scoped_guard(x, &y) { r = -EPERM; } }"));
  }

  @Test
  void should_keep_code_reachable_when_labels_are_left_out() {
    assertEquals(
        "{ if (x) return -EIO; if (x) return -EPERM;",
        slice("{ return -EIO; out: return -EPERM; }"));
  }

  @Test
  void should_keep_case_labels_without_their_values() {
    assertEquals(
        "{ switch (x) { case 0: ; if (x) return -EIO; default: ; }",
        slice("{ switch (a) { case A ? 1 : 2: return -EIO; default: b(); } }"));
  }

  @Test
  void should_keep_initialisers_and_literals_whole() {
    assertEquals(
        "{ struct a b = { .c = { -EIO } }; b = (struct a) { -EPERM };",
        slice("{ struct a b = { .c = { -EIO } }; b = (struct a) { -EPERM }; }"));
  }

  @Test
  void should_keep_a_header_that_holds_a_constant() {
    assertEquals("{ for (r = -EIO; r; r++) ;", slice("{ for (r = -EIO; r; r++) visit(r); }"));
  }

  @Test
  void should_balance_braces_when_arms_open_a_block_twice() {
    assertEquals(
        "{ if (x) { if (x) { r = -EIO; } }",
        slice("{\n#ifdef A\nif (a) {\n#else\nif (b) {\n#endif\nr = -EIO;\n}\n}"));
  }

  @Test
  void should_find_the_end_when_arms_open_a_parenthesis_twice() {
    assertEquals(
        "{ if (x) return -EIO;",
        slice("{\n#ifdef A\nwarn(\n#else\nerr(\n#endif\n\"text\");\nreturn -EIO;\n}"));
    assertEquals(
        "{ r = -EIO;", slice("{ call(a,\n#ifdef A\nb(1)\n#else\nc(2\n#endif\n)); r = -EIO; }"));
  }

  private static String slice(String body) {
    byte[] source = body.getBytes(UTF_8);
    TreeSet<Integer> eligible = new TreeSet<>();
    for (int at = body.indexOf("-E"); at >= 0; at = body.indexOf("-E", at + 1)) {
      eligible.add(at + 1);
    }
    UnitWriter out = new UnitWriter(source, eligible);
    new Slicer(source, 0, source.length - 1, out).run();
    return new String(out.finish().text(), UTF_8).replaceAll("\\s+", " ").strip();
  }
}
