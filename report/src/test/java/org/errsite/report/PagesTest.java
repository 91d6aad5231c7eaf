// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.errsite.report.output.MemoryOutput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What must hold on every page, whatever its kind. */
class PagesTest {
  private static final Pattern LINK =
      Pattern.compile("(?:href|src|action|data-search)=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile("\\sid=\"?([^\\s\">]+)");
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-z][a-z0-9]*)((?:\"[^\"]*\"|[^\">])*)>");
  private static final Set<String> UNCLOSED = Set.of("meta", "link", "img", "input", "col");

  private static MemoryOutput output;

  @BeforeAll
  static void render() throws IOException {
    output = ReportGeneratorTest.render(2, Miniature.release("6.1.192"), Miniature.release("6.12"));
  }

  private static void forEachPage(BiConsumer<String, String> check) {
    for (String address : output.files().keySet()) {
      if (address.endsWith(".html")) {
        check.accept(address, output.text(address));
      }
    }
  }

  @Test
  void should_lead_to_something_written_when_a_link_is_followed() {
    List<String> dead = new ArrayList<>();
    forEachPage(
        (address, page) -> {
          for (Matcher link = LINK.matcher(page); link.find(); ) {
            if (!link.group(1).startsWith("https://www.kernel.org/")
                && !leads(address, link.group(1))) {
              dead.add(address + " -> " + link.group(1));
            }
          }
        });
    assertEquals(List.of(), dead);
  }

  private static boolean leads(String from, String href) {
    URI to = URI.create("http://host/" + from).resolve(href);
    String address = to.getPath().substring(1);
    return to.getHost().equals("host")
        && !href.startsWith("/")
        && output.files().containsKey(address)
        && (to.getFragment() == null || ids(output.text(address)).contains(to.getFragment()));
  }

  private static List<String> ids(String page) {
    return ID.matcher(page).results().map(id -> id.group(1)).toList();
  }

  @Test
  void should_name_each_element_once_when_it_has_an_id() {
    forEachPage(
        (address, page) -> {
          List<String> ids = ids(page);
          assertEquals(ids.size(), new HashSet<>(ids).size(), address + " " + ids);
        });
  }

  @Test
  void should_close_what_it_opens_when_read_as_html() {
    forEachPage(
        (address, page) -> {
          Deque<String> open = new ArrayDeque<>();
          for (Matcher tag = TAG.matcher(page); tag.find(); ) {
            boolean line = tag.group().startsWith("<p id=L");
            boolean alone = line || UNCLOSED.contains(tag.group(2)) || tag.group(3).endsWith("/");
            if (tag.group(1).isEmpty() && !alone) {
              open.push(tag.group(2));
            } else if (!tag.group(1).isEmpty() && !alone) {
              assertEquals(tag.group(2), open.poll(), address + " at " + tag.start());
            }
          }
          assertTrue(open.isEmpty(), address + " leaves open " + open);
        });
  }

  @Test
  void should_have_a_title_and_a_description_of_its_own_when_it_is_no_redirect() {
    Map<String, String> titles = new HashMap<>();
    Map<String, String> descriptions = new HashMap<>();
    forEachPage(
        (address, page) -> {
          if (!address.startsWith("latest/")) {
            String title = only(page, "<title>([^<]+) · errsite</title>");
            String description = only(page, "<meta name=\"description\" content=\"([^\"]+)\">");
            assertEquals(title, only(page, "<meta property=\"og:title\" content=\"([^\"]+)\">"));
            assertEquals(
                description, only(page, "<meta property=\"og:description\" content=\"([^\"]+)\">"));
            assertNull(titles.put(title, address), address + ": " + title);
            assertNull(descriptions.put(description, address), address + ": " + description);
          }
        });
  }

  private static String only(String page, String pattern) {
    List<String> all =
        Pattern.compile(pattern).matcher(page).results().map(one -> one.group(1)).toList();
    assertEquals(1, all.size(), pattern + " in " + page);
    return all.get(0);
  }

  @Test
  void should_run_nothing_inline_when_the_policy_is_strict() {
    forEachPage(
        (address, page) -> {
          assertTrue(page.contains("script-src 'self'; style-src 'self'"), address);
          assertFalse(page.contains("<style"), address);
          assertFalse(TAG.matcher(page).results().anyMatch(tag -> isInline(tag.group())), address);
        });
  }

  private static boolean isInline(String tag) {
    String names = tag.replaceAll("\"[^\"]*\"", "");
    return names.matches("(?s).*\\s(style|on[a-z]+)=.*")
        || (tag.startsWith("<script") && !names.contains(" src="));
  }

  @Test
  void should_show_hostile_text_as_text_when_the_kernel_holds_it() {
    forEachPage(
        (address, page) -> {
          assertFalse(page.contains("<img src=x"), address);
          assertFalse(page.contains("<script>"), address);
          assertFalse(page.contains("\u202e"), address);
        });
    String source =
        output.text(
            "6.1.192/source/fs/" + "~3Cimg~20src~3Dx~20onerror~3D~27alert~281~29~27~3E~22.c.html");
    assertTrue(source.contains("&lt;/script&gt;&lt;script&gt;alert(1)"), source);
    assertTrue(source.contains("⟦U+202E⟧ gnp \ufffd"), source);
    assertTrue(
        source.contains("&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&quot;.c</h1>"), source);
  }

  @Test
  void should_say_whose_source_it_is_when_it_shows_source() {
    assertTrue(output.text("6.1.192/source/kernel/gate.c.html").contains("GPL-2.0"));
    assertFalse(output.text("6.1.192/coverage.html").contains("GPL-2.0"));
  }
}
