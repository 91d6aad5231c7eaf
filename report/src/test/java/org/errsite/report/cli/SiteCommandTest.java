// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.errsite.report.Miniature;
import org.errsite.report.model.Release;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A website that is added to, release by release. */
class SiteCommandTest {
  @TempDir private Path folder;
  private Path home;
  private Path site;

  @BeforeEach
  void indexOne() throws IOException {
    home = folder.resolve("home");
    site = folder.resolve("site");
    index(Miniature.release("6.1.192"));
  }

  private void index(Release release) throws IOException {
    Miniature.write(release, home.resolve("releases").resolve(release.info().name()));
  }

  private Run run(String... words) {
    String[] all = new String[words.length + 5];
    System.arraycopy(
        new String[] {"site", "-o", site.toString(), "--man", "nowhere"}, 0, all, 0, 5);
    System.arraycopy(words, 0, all, 5, words.length);
    Run run = Run.in(home, all);
    assertTrue(run.status() <= Exit.NOTHING_FOUND, run.err());
    return run;
  }

  private Map<String, String> filesOf(String release) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(site.resolve(release))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            site.relativize(file).toString(),
            Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  @Test
  void should_keep_a_release_and_say_so_when_its_index_did_not_change() throws IOException {
    run();
    Path mark = Files.writeString(site.resolve("6.1.192/mark"), "");
    Run again = run();
    assertTrue(again.err().contains("6.1.192 is kept"), again.err());
    assertTrue(Files.exists(mark), "its folder was not replaced");
    assertEquals(Exit.DONE, run("--check").status());
  }

  @Test
  void should_render_a_release_again_when_its_index_changed() throws IOException {
    run();
    Path mark = Files.writeString(site.resolve("6.1.192/mark"), "");
    delete(home.resolve("releases/6.1.192"));
    index(Miniature.release("6.1.192"));
    Run again = run();
    assertFalse(again.err().contains("kept"), again.err());
    assertFalse(Files.exists(mark));
  }

  @Test
  void should_render_again_when_the_address_of_the_website_is_another() throws IOException {
    run();
    assertFalse(Files.exists(site.resolve("sitemap.xml")));
    Run based = run("--base-url", "https://example.org/e");
    assertFalse(based.err().contains("kept"), based.err());
    String page = Files.readString(site.resolve("6.1.192/errno/EPERM.html"));
    String address = "https://example.org/e/6.1.192/errno/EPERM.html";
    assertTrue(page.contains("<link rel=\"canonical\" href=\"" + address + "\">"), page);
    assertTrue(page.contains("<meta property=\"og:url\" content=\"" + address + "\">"), page);
    String map = Files.readString(site.resolve("sitemap.xml"));
    assertTrue(map.contains("<url><loc>" + address + "</loc></url>"), map);
    assertTrue(map.startsWith("<?xml version=\"1.0\""), map);
  }

  @Test
  void should_leave_the_pages_of_others_as_they_are_when_a_release_is_added() throws IOException {
    run();
    Map<String, String> before = filesOf("6.1.192");
    index(Miniature.later("6.12"));
    run("6.12");
    assertEquals(before, filesOf("6.1.192"));
    String front = Files.readString(site.resolve("index.html"));
    assertTrue(front.contains("Linux 6.12</a>") && front.contains("Linux 6.1.192</a>"), front);
    assertTrue(front.contains("diff/6.1.192..6.12.html"), front);
    assertTrue(
        Files.readString(site.resolve("latest/source/kernel/gate.c.html"))
            .contains("../6.12/source/kernel/gate.c.html"));
    assertTrue(
        Files.readString(site.resolve("6.12/errno/EPERM.html"))
            .contains("../../6.1.192/errno/EPERM.html"));
    Run check = run("--check");
    assertEquals("", check.out());
    assertEquals(Exit.DONE, check.status());
  }

  @Test
  void should_keep_a_release_that_is_there_when_its_index_is_gone() throws IOException {
    run();
    delete(home.resolve("releases/6.1.192"));
    index(Miniature.later("6.12"));
    Run added = run();
    assertTrue(added.err().contains("not compared: 6.1.192 and 6.12"), added.err());
    assertTrue(Files.readString(site.resolve("index.html")).contains("Linux 6.1.192</a>"));
    assertEquals("", run("--check").out());
  }

  @Test
  void should_render_others_again_when_they_link_to_pages_that_are_no_more() throws IOException {
    index(Miniature.release("6.12"));
    run();
    delete(home.resolve("releases/6.12"));
    index(Miniature.later("6.12"));
    Run again = run("6.12");
    assertTrue(again.err().contains("6.1.192 is rendered again"), again.err());
    assertEquals("", run("--check").out());
  }

  @Test
  void should_end_with_one_when_a_check_finds_something() throws IOException {
    run();
    Files.delete(site.resolve("6.1.192/coverage.html"));
    Run check = run("--check");
    assertEquals(Exit.NOTHING_FOUND, check.status());
    assertTrue(check.lines().get(0).contains("6.1.192/coverage.html, which is not there"));
  }

  @Test
  void should_say_one_line_when_the_words_are_wrong() {
    Run.assertOneLine(
        Exit.BAD_INPUT, "6.99 is not indexed", Run.in(home, "site", "-o", site.toString(), "6.99"));
    Run.assertOneLine(
        Exit.BAD_INPUT,
        "--base-url wants an address such as https://",
        Run.in(home, "site", "-o", site.toString(), "--base-url", "example"));
    Run.assertOneLine(
        Exit.BAD_INPUT,
        "no rendered site in",
        Run.in(home, "site", "-o", folder.resolve("no").toString(), "--check"));
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
