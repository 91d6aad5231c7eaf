// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.errsite.indexer.index.ReleaseInfo;
import org.errsite.indexer.index.Site;
import org.errsite.report.model.Release;
import org.errsite.report.output.MemoryOutput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SourcePartsTest {
  private static final int MOST_BYTES = 1_000_000;
  private static final String GATE = "6.1.192/source/kernel/gate.c";

  private static MemoryOutput output;

  /** gate.c with so many lines behind its own that one page would be too large. */
  @BeforeAll
  static void render() throws IOException {
    Release small = Miniature.release("6.1.192");
    String text = new String(small.texts().text("kernel/gate.c").orElseThrow(), UTF_8);
    int own = (int) text.lines().count();
    String line = "\tgate_turn(gate, \"" + "left ".repeat(8) + "\"); /* and again */\n";
    byte[] whole = (text + line.repeat(25_000 - own - 1) + "\treturn -EPERM;\n").getBytes(UTF_8);
    List<Site> sites = new ArrayList<>(small.sites());
    Site one = sites.get(1);
    sites.add(6, at(one, 25_000));
    ReleaseInfo told = small.info();
    ReleaseInfo info =
        new ReleaseInfo(
            told.name(), told.directories(), 5, 7, 9, 9, told.errnos(), told.pass(), List.of());
    Release release =
        new Release(
            info,
            sites,
            file -> file.equals("kernel/gate.c") ? Optional.of(whole) : small.texts().text(file),
            small.patch(),
            small.calls());
    output = ReportGeneratorTest.render(2, release);
  }

  private static Site at(Site s, int line) {
    return new Site(
        "0a0000000001",
        s.release(),
        s.file(),
        line,
        10,
        "EPERM",
        "gate_open",
        s.kind(),
        s.status(),
        "",
        s.by(),
        List.of(line),
        false,
        "!gate",
        13,
        "",
        "",
        s.statement(),
        "",
        List.of(),
        List.of());
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
    assertEquals(25_000, lines);
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
