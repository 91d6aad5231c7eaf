// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.errsite.report.output.MemoryOutput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwitchTest {
  private static MemoryOutput output;

  @BeforeAll
  static void render() throws IOException {
    output = ReportGeneratorTest.render(2, Miniature.release("6.1.192"), Miniature.later("6.12"));
  }

  @ParameterizedTest
  @CsvSource({
    "index.html, ../6.12/index.html",
    "search.html, ../6.12/search.html",
    "coverage.html, ../6.12/coverage.html",
    "errno/index.html, ../../6.12/errno/index.html",
    "errno/EPERM.html, ../../6.12/errno/EPERM.html",
    "syscall/index.html, ../../6.12/syscall/index.html",
    "syscall/gate_ctl.html, ../../6.12/syscall/gate_ctl.html",
    "source/index.html, ../../6.12/source/index.html",
    "source/net/netfilter/index.html, ../../../../6.12/source/net/netfilter/index.html",
    "source/kernel/gate.c.html, ../../../6.12/source/kernel/gate.c.html"
  })
  void should_lead_to_the_same_page_when_the_other_release_has_it(String page, String link) {
    String text = output.text("6.1.192/" + page);
    assertTrue(text.contains("<a href=\"" + link + "\" data-folder=\"6.12\">6.12</a>"), text);
    String newest = link.replace("6.12/", "latest/");
    assertTrue(text.contains("<a href=\"" + newest + "\" data-newest>"), text);
    assertTrue(
        output.text("latest/" + page).contains("0; url=" + link.replace("6.12/latest", "6.12")));
  }

  @Test
  void should_lead_to_the_front_page_and_say_so_when_the_other_release_has_no_such_page() {
    String text = output.text("6.1.192/errno/EBUSY.html");
    assertTrue(
        text.contains("<a href=\"../../6.12/index.html\" data-folder=\"6.12\">6.12 <small>front"),
        text);
    assertTrue(output.text("latest/errno/EBUSY.html").contains("0; url=../../6.12/index.html"));
  }

  @Test
  void should_name_all_releases_for_the_script_when_rendered() {
    assertEquals(
        "[{\"name\":\"6.12\",\"folder\":\"6.12\"},{\"name\":\"6.1.192\",\"folder\":\"6.1.192\"}]",
        output.text("releases.json"));
  }
}
