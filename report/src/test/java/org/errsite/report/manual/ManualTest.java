// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.manual;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.errsite.indexer.kernel.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads the pages in {@code manual/man2}, which are written to be awkward. */
class ManualTest {
  private static final Path PAGES = Path.of("src", "test", "resources", "manual");

  /** What every call of gate_ctl(2) has; the mark of the comma apart, headings of all kinds. */
  private static final Set<String> SHARED =
      Set.of("EPERM", "EAGAIN", "EWOULDBLOCK", "EXDEV", "ENOTDIR", "ENOENT", "EDESTADDRREQ");

  @TempDir private Path made;

  private static Set<String> listed(String syscall) throws IOException {
    return Manual.in(PAGES).page(syscall).orElseThrow().listed();
  }

  private static Set<String> sharedAnd(String... more) {
    Set<String> all = new TreeSet<>(SHARED);
    all.addAll(Set.of(more));
    return all;
  }

  @Test
  void should_list_what_has_a_heading_when_it_is_not_of_another_call() throws IOException {
    assertEquals(SHARED, listed("gate_ctl"));
  }

  @Test
  void should_follow_the_alias_and_keep_what_is_of_one_call_only_when_asked_for_it()
      throws IOException {
    assertEquals(sharedAnd("EBUSY"), listed("gate_ctl2"));
  }

  @Test
  void should_add_the_errors_of_another_page_when_the_call_shares_them() throws IOException {
    // EDEADLK is lock(2)'s own; ESRCH there is of unlock(2), which gate_peek(2) does not name.
    assertEquals(sharedAnd("EINVAL", "EFBIG", "EDEADLK"), listed("gate_peek"));
  }

  @Test
  void should_end_when_pages_refer_to_each_other() throws IOException {
    assertTrue(listed("lock").contains("EDEADLK"));
    assertTrue(listed("lock").contains("EFBIG"), "of gate_peek(2), which refers back");
    assertFalse(listed("lock").contains("ESRCH"));
    assertEquals(Optional.empty(), Manual.in(PAGES).page("round"));
  }

  @Test
  void should_name_what_sentences_have_when_it_stands_in_no_heading() throws IOException {
    Set<String> named = Manual.in(PAGES).page("gate_ctl").orElseThrow().named();
    assertEquals(Set.of("ENOLCK", "ECANCELED"), named);
  }

  @Test
  void should_say_where_a_page_comes_from_and_whether_it_is_open_when_read() throws IOException {
    ManualPage page = Manual.in(PAGES).page("gate_ctl2").orElseThrow();
    assertEquals("gate_ctl2", page.name());
    assertEquals("Miniature man-pages 1.5", page.source());
    assertTrue(page.open());
    ManualPage open = Manual.in(PAGES).page("open").orElseThrow();
    assertEquals("", open.source());
    assertFalse(open.open());
    assertEquals(Set.of("EACCES"), open.listed());
  }

  @Test
  void should_find_the_page_of_a_call_when_it_is_there_for_another_size_of_number()
      throws IOException {
    for (String name : Set.of("lock_time32", "lock16", "old_lock", "oldlock")) {
      assertEquals("lock", Manual.in(PAGES).page(name).orElseThrow().name());
      assertFalse(listed(name).contains("ESRCH"), "of unlock(2)");
    }
  }

  @Test
  void should_read_packed_pages_when_there_are_no_others() throws IOException {
    Path packed = Files.createDirectories(made.resolve("man2")).resolve("lock.2.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(Files.readAllBytes(PAGES.resolve("man2/lock.2")));
    }
    assertEquals(Set.of("EDEADLK"), Manual.in(made).page("lock").orElseThrow().listed());
    Files.writeString(packed, "no gzip");
    String message =
        assertThrows(BadInputException.class, () -> Manual.in(made).page("lock")).getMessage();
    assertTrue(message.startsWith(packed + " is damaged"), message);
  }

  @Test
  void should_know_nothing_when_there_is_no_manual() throws IOException {
    assertFalse(Manual.in(made).isThere());
    assertEquals(Optional.empty(), Manual.in(made).page("lock"));
    assertEquals(Optional.empty(), Manual.in(PAGES).page("../man2/lock"));
  }

  @Test
  void should_stay_within_the_manual_when_an_alias_leads_out() throws IOException {
    Path outside = made.resolve("man2");
    Files.createDirectories(outside);
    Files.writeString(outside.resolve("out.2"), ".so ../secret\n", UTF_8);
    Files.writeString(made.resolve("secret"), ".SH ERRORS\n.TP\n.B EPERM\nno\n", UTF_8);
    assertEquals(Optional.empty(), Manual.in(made).page("out"));
  }
}
