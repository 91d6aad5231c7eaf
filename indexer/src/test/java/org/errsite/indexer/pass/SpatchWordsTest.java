// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpatchWordsTest {
  private static final String SAID =
      """
      init_defs: macros.h
      HANDLING: kernel/a.c
      parse error\s
       = error in kernel/a.c; set verbose_parsing for more info
      badcount: 3
      bad: }
      bad: int f(void) {
      BAD:!!!!!   goto *p;
      badcount: 2
      bad: int gone(void)
      bad: {
      HANDLING: kernel/b.c
      EXN: Failure("kernel/b.c: 7: try to delete an expanded token: EINVAL") in kernel/b.c
      """;

  private static final byte[] SOURCE =
      """
      int g(void) { x = (struct s) { 0 }
      int f(void) {
        goto *p; }
      int h(void) { }
      """
          .getBytes(US_ASCII);

  private final Map<String, SpatchWords> words = SpatchWords.byFile(List.of(SAID));

  @Test
  void should_find_the_lines_when_they_begin_and_end_inside_of_others() {
    assertEquals(Set.of("kernel/a.c", "kernel/b.c"), words.keySet());
    assertEquals(Set.of(1, 2, 3), words.get("kernel/a.c").passedOver(SOURCE));
    assertEquals("", words.get("kernel/a.c").exception());
  }

  @Test
  void should_tell_the_exception_when_a_file_was_given_up() {
    assertEquals(
        "Failure(\"kernel/b.c: 7: try to delete an expanded token: EINVAL\")",
        words.get("kernel/b.c").exception());
    assertEquals(Set.of(), words.get("kernel/b.c").passedOver(SOURCE));
  }
}
