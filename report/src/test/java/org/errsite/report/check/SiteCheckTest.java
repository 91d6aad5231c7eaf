// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.errsite.indexer.Steps;
import org.errsite.report.Miniature;
import org.errsite.report.ReportGenerator;
import org.errsite.report.manual.Manual;
import org.errsite.report.model.Release;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteCheckTest {
  @TempDir private Path folder;
  private Path site;
  private final Map<String, Path> indexes = new TreeMap<>();

  @BeforeEach
  void renderTwo() throws IOException {
    render(Miniature.release("6.1.192"), Miniature.later("6.12"));
  }

  private void render(Release... releases) throws IOException {
    site = folder.resolve("site" + indexes.size());
    for (Release release : releases) {
      Path index = folder.resolve("index" + indexes.size());
      indexes.put(release.info().name(), index);
      Miniature.write(release, index);
    }
    new ReportGenerator("https://example.org/e/", Manual.NONE, 2, Steps.SILENT)
        .render(site, indexes, indexes.keySet());
  }

  private List<String> check() throws IOException {
    List<String> told = Collections.synchronizedList(new ArrayList<>());
    SiteCheck.Result result = new SiteCheck(site, 2, Steps.SILENT, told::add).run(indexes);
    assertEquals(told.size(), result.problems());
    assertTrue(result.pages() > 30, result.toString());
    return told.stream().sorted().toList();
  }

  private void edit(String address, String from, String to) throws IOException {
    Path file = site.resolve(address);
    String text = Files.readString(file);
    assertTrue(text.contains(from), text);
    Files.writeString(file, text.replace(from, to));
  }

  @Test
  void should_find_nothing_when_the_website_is_as_it_was_rendered() throws IOException {
    assertEquals(List.of(), check());
  }

  @Test
  void should_find_nothing_when_a_page_of_changes_folds_errnos() throws IOException {
    render(Miniature.withMoreErrnos("6.13", 23));
    assertTrue(Files.readString(site.resolve("diff/6.12..6.13.html")).contains("more</summary>"));
    assertEquals(List.of(), check());
  }

  @Test
  void should_name_the_page_when_a_link_leads_nowhere() throws IOException {
    Files.delete(site.resolve("6.12/syscall/open.html"));
    List<String> told = check();
    assertTrue(
        told.contains(
            "6.12/syscall/index.html: leads to 6.12/syscall/open.html, which is not there"),
        told.toString());
    assertTrue(told.stream().allMatch(line -> line.contains("6.12/syscall/open.html")));
  }

  @Test
  void should_name_the_page_when_an_anchor_is_not_there() throws IOException {
    edit("6.12/source/kernel/gate.c.html", "id=L20 ", "id=L999 ");
    List<String> told = check();
    assertTrue(
        told.contains(
            "6.12/errno/EPERM.html: leads to 6.12/source/kernel/gate.c.html#L20,"
                + " an anchor that is not there"),
        told.toString());
  }

  @Test
  void should_say_so_when_an_id_is_there_twice() throws IOException {
    edit("6.12/coverage.html", "id=\"by-kind\"", "id=\"by-errno\"");
    assertEquals(
        List.of(
            "6.12/coverage.html: leads to 6.12/coverage.html#by-kind,"
                + " an anchor that is not there",
            "6.12/coverage.html: the id by-errno is there twice"),
        check());
  }

  @Test
  void should_say_so_when_html_is_invalid() throws IOException {
    edit("6.12/coverage.html", "</main>", "</section></main>");
    edit("6.12/search.html", "<html lang=\"en\">", "<html>");
    List<String> told = check();
    assertEquals(2, told.size(), told.toString());
    assertTrue(told.get(0).startsWith("6.12/coverage.html: invalid HTML at byte "), told.get(0));
    assertEquals("6.12/search.html: says no language", told.get(1));
  }

  @Test
  void should_say_so_when_a_page_is_too_large() throws IOException {
    edit("6.12/search.html", "</main>", "<!--" + "x".repeat(1_000_000) + "--></main>");
    List<String> told = check();
    assertEquals(1, told.size(), told.toString());
    assertTrue(told.get(0).contains("bytes; a page should stay below a megabyte"), told.get(0));
  }

  @Test
  void should_say_so_when_totals_of_pages_disagree() throws IOException {
    edit("6.12/index.html", "<dt>sites found</dt><dd>7</dd>", "<dt>sites found</dt><dd>8</dd>");
    edit(
        "6.12/errno/EPERM.html",
        "<dt>sites found</dt><dd>2</dd>",
        "<dt>sites found</dt><dd>3</dd>");
    edit("diff/6.1.192..6.12.html", "<dd class=\"added\">1</dd>", "<dd class=\"added\">2</dd>");
    List<String> told = check();
    assertTrue(
        told.contains("6.12/index.html: says [8, 5, 1, 1] where [7, 5, 1, 1] is right"),
        told.toString());
    assertTrue(
        told.contains("6.12/errno/EPERM.html: says 3 sites where 2 is right"), told.toString());
    assertTrue(
        told.contains("diff/6.1.192..6.12.html: says [1, 2, 0, 1] where [2, 2, 0, 1] is right"),
        told.toString());
  }

  @Test
  void should_say_so_when_data_holds_other_sites_than_the_index() throws IOException {
    Path data = site.resolve("6.12/data/sites.jsonl.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(data))) {
      String line = "{\"file\":\"kernel/gate.c\",\"errno\":\"EPERM\",\"status\":\"eligible\"}\n";
      out.write(line.getBytes(UTF_8));
    }
    List<String> told = check();
    assertTrue(
        told.contains("6.12/data/sites.jsonl.gz: holds other sites than the index: 1 and 7"),
        told.toString());
    assertTrue(
        told.contains("6.12/source/index.html: says 7 sites where 1 is right"), told.toString());
  }
}
