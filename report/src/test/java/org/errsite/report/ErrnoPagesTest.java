// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.errsite.report.output.MemoryOutput;
import org.junit.jupiter.api.Test;

class ErrnoPagesTest {
  @Test
  void should_lead_to_the_other_names_when_an_error_has_several() throws IOException {
    MemoryOutput site = ReportGeneratorTest.render(2, Miniature.withMoreErrnos("6.1.192", 2));

    String page = site.text("6.1.192/errno/EBUSY.html");
    assertTrue(
        page.contains(
            "also written <a href=\"ENEWA.html\">ENEWA</a>, <a href=\"ENEWB.html\">ENEWB</a> ·"),
        page);
    String other = site.text("6.1.192/errno/ENEWB.html");
    assertTrue(other.contains("16 · Device or resource busy · also written <a"), other);
    assertTrue(other.contains("<a href=\"EBUSY.html\">EBUSY</a>"), other);
    assertFalse(other.contains("<a href=\"ENEWB.html\">ENEWB</a>"), other);
    assertFalse(site.text("6.1.192/errno/EPERM.html").contains("also written"));
  }
}
