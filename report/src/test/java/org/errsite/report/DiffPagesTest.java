// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.errsite.indexer.index.ReleaseInfo;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.pass.Status;
import org.errsite.report.model.Release;
import org.errsite.report.output.MemoryOutput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DiffPagesTest {
  private static final String PAGE = "diff/6.1.192..6.12.html";

  private static MemoryOutput output;

  @BeforeAll
  static void render() throws IOException {
    output = ReportGeneratorTest.render(2, Miniature.release("6.1.192"), Miniature.later("6.12"));
  }

  @Test
  void should_lead_into_both_releases_when_a_site_changed() {
    String page = output.text(PAGE);
    assertTrue(
        page.contains(
            "<td class=\"guard-changed\">guard</td>"
                + "<td><a href=\"../6.1.192/source/kernel/gate.c.html#L14\">14</a> → "
                + "<a href=\"../6.12/source/kernel/gate.c.html#L14\">14</a>"),
        page);
    assertTrue(
        page.contains("<del>!gate</del> <ins>IS_ERR(gate) &amp;&amp; &quot;&lt;i&gt;"), page);
    assertTrue(
        page.contains(
            "<td class=\"removed\">removed</td>"
                + "<td><a href=\"../6.1.192/source/kernel/gate.c.html#L20\">20</a></td><td>EBUSY"),
        page);
  }

  @Test
  void should_say_the_same_totals_when_counted_by_directory_and_by_errno() {
    String page = output.text(PAGE);
    String foot = "<th scope=\"row\">all</th><td>1</td><td>2</td><td>0</td><td>1</td>";
    assertEquals(3, page.split(foot, -1).length, page);
    assertTrue(page.contains("5 are the same in both, 0 of them on other lines."), page);
    assertTrue(page.contains("<a href=\"#d1\">kernel/</a>"), page);
    assertTrue(page.contains("<a href=\"../6.1.192/errno/EBUSY.html\">EBUSY</a>"), page);
    assertTrue(page.contains("<a href=\"../6.12/errno/EINVAL.html\">EINVAL</a>"), page);
  }

  @Test
  void should_count_what_is_instrumented_in_both_when_coverage_changed() {
    String page = output.text(PAGE);
    long before =
        Miniature.release("6.1.192").sites().stream()
            .filter(site -> site.status() == Status.INSTRUMENTED)
            .count();
    // The later release lost EBUSY, which was eligible.
    assertTrue(
        page.contains(
            String.format(
                "Instrumented %d of %d found before, %d of 7 now.",
                before, Miniature.release("6.1.192").sites().size(), before)),
        page);
    assertTrue(page.contains("<th scope=\"row\">lost</th><td>1</td><td>0</td><td>-1</td>"), page);
    assertTrue(
        output
            .text("6.12/coverage.html")
            .contains("<a href=\"../" + PAGE + "#coverage\">what changed since 6.1.192</a>"));
    assertFalse(output.text("6.1.192/coverage.html").contains("what changed since"));
  }

  @Test
  void should_be_found_from_the_front_pages_when_there_is_a_release_before() {
    assertTrue(output.text("index.html").contains("href=\"" + PAGE + "\">From 6.1.192 to 6.12<"));
    assertTrue(
        output
            .text("6.12/index.html")
            .contains("../" + PAGE + "\">What changed since Linux 6.1.192"));
    assertTrue(
        output.text("6.1.192/index.html").contains("../" + PAGE + "\">What changed from here to"));
  }

  @Test
  void should_compare_each_release_with_the_one_before_when_there_are_several() throws IOException {
    MemoryOutput three =
        ReportGeneratorTest.render(
            2, Miniature.release("6.9"), Miniature.later("6.12"), Miniature.release("6.1.192"));
    assertTrue(three.files().containsKey("diff/6.1.192..6.9.html"));
    assertTrue(three.files().containsKey("diff/6.9..6.12.html"));
    assertFalse(three.files().containsKey(PAGE));
    assertTrue(three.text("diff/6.1.192..6.9.html").contains("Nothing differs."));
  }

  @Test
  void should_give_directories_their_own_pages_when_there_is_too_much_for_one() throws IOException {
    Release whole = Miniature.release("6.1.192");
    List<Site> many = new ArrayList<>(whole.sites());
    Site one = whole.sites().get(2);
    for (int i = 0; i < 2000; i++) {
      many.add(1, one);
    }
    ReleaseInfo told = whole.info();
    ReleaseInfo info =
        new ReleaseInfo(
            "6.12",
            told.directories(),
            5,
            7,
            9,
            many.size(),
            told.errnos(),
            told.pass(),
            List.of());
    Release later = new Release(info, many, whole.texts(), whole.patch(), whole.calls());
    MemoryOutput split = ReportGeneratorTest.render(2, whole, later);
    String page = split.text(PAGE);
    assertTrue(page.contains("<a href=\"6.1.192..6.12/kernel.html\">kernel/</a>"), page);
    assertFalse(page.contains("gate_open"), "changes stand on the pages of their directories");
    String below = split.text("diff/6.1.192..6.12/kernel.html");
    assertTrue(
        below.contains("<a href=\"../../6.12/source/kernel/gate.c.html#L14\">14</a>"), below);
    assertTrue(below.contains("<dd class=\"added\">2,000</dd>"), below);
  }

  @Test
  void should_count_the_others_in_one_row_when_there_are_many_errnos() throws IOException {
    MemoryOutput many =
        ReportGeneratorTest.render(
            2, Miniature.release("6.1.192"), Miniature.withMoreErrnos("6.12", 23));
    String page = many.text(PAGE);
    String others = "<th scope=\"row\">3 more</th><td>3</td><td>0</td><td>0</td><td>0</td>";
    String above = "<th scope=\"row\">those above</th><td>20</td><td>0</td><td>0</td><td>0</td>";
    assertTrue(page.indexOf("ENEWT") < page.indexOf(others), page);
    assertTrue(page.indexOf(others) < page.indexOf("<summary>3 more</summary>"), page);
    assertTrue(page.indexOf(above) < page.indexOf("ENEWU<"), page);
    assertEquals(3, page.split("<th scope=\"row\">all</th><td>23</td>", -1).length - 1, page);
  }
}
