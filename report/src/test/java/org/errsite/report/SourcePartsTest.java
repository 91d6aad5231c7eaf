// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.errsite.report.output.MemoryOutput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SourcePartsTest {
  private static final int MOST_BYTES = 1_000_000;
  private static final String GATE = "6.1.192/source/kernel/gate.c";

  private static MemoryOutput output;

  @BeforeAll
  static void render() throws IOException {
    output = ReportGeneratorTest.render(2, LongFile.release("6.1.192"));
  }

  @Test
  void should_stay_below_a_megabyte_when_a_file_is_long() {
    for (Map.Entry<String, byte[]> file : output.files().entrySet()) {
      if (file.getKey().endsWith(".html")) {
        assertTrue(file.getValue().length < MOST_BYTES, file.getKey());
      }
    }
  }

  @Test
  void should_list_the_parts_by_line_when_the_published_address_is_opened() {
    String list = output.text(GATE + ".html");
    assertTrue(list.contains("<a href=\"gate.c/L1.html\" data-first=\"1\">1–"), list);
    assertTrue(list.contains("–25000"), list);
    assertTrue(list.contains("/assets/js/parts.js"), list);
    assertFalse(list.contains("id=\"code\""), list);
    assertTrue(list.contains("<a href=\"gate.c/L1.html#L11\">11</a>"), list);
  }

  @Test
  void should_hold_every_line_once_when_the_parts_are_put_together() {
    List<String> parts =
        output.files().keySet().stream().filter(a -> a.startsWith(GATE + "/")).toList();
    assertTrue(parts.size() > 2, parts.toString());
    int lines = 0;
    for (String part : parts) {
      String page = output.text(part);
      lines += page.split(" id=L\\d+", -1).length - 1;
      int first = Integer.parseInt(part.replaceAll(".*/L(\\d+)\\.html", "$1"));
      assertTrue(page.contains(" id=L" + first + (first == 1 ? "" : ">")), part);
      assertEquals((first - 1) / 500, page.split("<span class=k>", -1).length - 1, part);
    }
    assertEquals(LongFile.LINES, lines);
  }

  @Test
  void should_lead_to_the_part_when_a_line_is_linked_to() {
    String errno = output.text("6.1.192/errno/EPERM.html");
    assertTrue(errno.contains("../source/kernel/gate.c/L1.html#L11"), errno);
    String last = lastPart();
    assertTrue(errno.contains("../source/kernel/" + last + "#L25000"), errno);
    String page = output.text("6.1.192/source/kernel/" + last);
    assertTrue(page.contains("<a href=\"L1.html#L13\">line 13</a>"), "a guard in another part");
    assertFalse(errno.contains("gate.c.html#"), errno);
  }

  private static String lastPart() {
    return output.files().keySet().stream()
        .filter(address -> address.startsWith(GATE + "/"))
        .max((a, b) -> Integer.compare(number(a), number(b)))
        .orElseThrow()
        .substring("6.1.192/source/kernel/".length());
  }

  private static int number(String part) {
    return Integer.parseInt(part.replaceAll(".*/L(\\d+)\\.html", "$1"));
  }

  @Test
  void should_keep_the_published_address_in_data_when_the_file_has_parts() throws IOException {
    String data = ReportGeneratorTest.unzip(output, "6.1.192/data/sites.jsonl.gz");
    assertTrue(data.contains("\"/6.1.192/source/kernel/gate.c.html#L25000\""), data);
  }
}
