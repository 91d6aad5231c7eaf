// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageNamesTest {
  @Test
  void should_keep_the_path_when_it_is_ordinary() {
    PageNames names = PageNames.of(List.of("kernel/pid_namespace.c", "net/a-b+c,d/x.h"));
    assertEquals("kernel/pid_namespace.c.html", names.file("kernel/pid_namespace.c"));
    assertEquals("net/a-b+c,d/x.h.html", names.file("net/a-b+c,d/x.h"));
    assertEquals("kernel", names.directory("kernel"));
    assertEquals("", names.directory(""));
  }

  @Test
  void should_mark_the_second_when_names_differ_in_case_only() {
    List<String> paths = List.of("net/xt_dscp.c", "net/xt_DSCP.c");
    PageNames names = PageNames.of(paths);
    assertEquals("net/xt_DSCP.c.html", names.file("net/xt_DSCP.c"));
    assertEquals("net/xt_dscp.c~2.html", names.file("net/xt_dscp.c"));
  }

  @Test
  void should_mark_the_second_when_directories_differ_in_case_only() {
    PageNames names = PageNames.of(List.of("a/B/x.c", "a/b/x.c"));
    assertEquals("a/B/x.c.html", names.file("a/B/x.c"));
    assertEquals("a/b~2/x.c.html", names.file("a/b/x.c"));
    assertEquals("a/b~2", names.directory("a/b"));
  }

  @Test
  void should_stay_below_its_folder_when_a_name_tries_to_leave() {
    PageNames names = PageNames.of(List.of("../../etc/passwd", "a/./b.c", "/root.c"));
    assertEquals("~2E~2E/~2E~2E/etc/passwd.html", names.file("../../etc/passwd"));
    assertEquals("a/~2E/b.c.html", names.file("a/./b.c"));
  }

  @Test
  void should_write_out_what_a_link_or_a_shell_would_misread() {
    PageNames names = PageNames.of(List.of("a b/%2e?#:\"'<>&~é.c"));
    assertEquals(
        "a~20b/~252e~3F~23~3A~22~27~3C~3E~26~7E~C3~A9.c.html", names.file("a b/%2e?#:\"'<>&~é.c"));
  }

  @Test
  void should_leave_the_listing_alone_when_a_file_is_called_index() {
    PageNames names = PageNames.of(List.of("index", "fs/INDEX"));
    assertEquals("index~2.html", names.file("index"));
    assertEquals("fs/INDEX~2.html", names.file("fs/INDEX"));
  }

  @Test
  void should_tell_a_folder_from_a_page_when_its_name_ends_like_one() {
    PageNames names = PageNames.of(List.of("fs/a.c", "fs/a.c.html/b.c"));
    assertEquals("fs/a.c.html", names.file("fs/a.c"));
    assertEquals("fs/a.c~2Ehtml/b.c.html", names.file("fs/a.c.html/b.c"));
  }

  @Test
  void should_cut_a_name_when_no_disk_would_take_it() {
    String first = "é".repeat(127) + "1";
    String second = "é".repeat(127) + "2";
    PageNames names = PageNames.of(List.of(first, second));
    assertTrue(names.file(first).length() < 200, names.file(first));
    assertTrue(!names.file(first).equals(names.file(second)), "told apart by their checksums");
  }

  @Test
  void should_refuse_when_a_path_was_not_given() {
    PageNames names = PageNames.of(List.of("a.c"));
    assertThrows(IllegalArgumentException.class, () -> names.file("b.c"));
  }
}
