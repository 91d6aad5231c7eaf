// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StyleTest {
  @Test
  void should_hold_every_sheet_once_when_joined() throws IOException, URISyntaxException {
    String style = Style.of("errsite.css");
    try (Stream<Path> sheets = Files.list(Path.of(getClass().getResource("/site/css").toURI()))) {
      List<Path> imported = sheets.filter(sheet -> !sheet.endsWith("errsite.css")).toList();
      assertFalse(imported.isEmpty());
      for (Path sheet : imported) {
        String own = Files.readString(sheet);
        assertTrue(style.contains(own), sheet.toString());
        assertEquals(style.indexOf(own), style.lastIndexOf(own), sheet.toString());
      }
    }
    assertFalse(style.contains("@import"));
  }

  @Test
  void should_print_over_all_else_when_joined() throws IOException {
    String style = Style.of("errsite.css");
    assertTrue(style.indexOf("@media print {") > style.lastIndexOf("@media (max-width"));
  }

  @Test
  void should_fail_when_a_sheet_is_missing() {
    assertThrows(IOException.class, () -> Style.of("nowhere.css"));
  }
}
