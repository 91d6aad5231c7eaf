// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.errsite.indexer.index.Site;
import org.errsite.report.model.Release;
import org.errsite.report.output.MemoryOutput;
import org.junit.jupiter.api.Test;

class CoverageTablesTest {

  @Test
  void should_add_up_to_all_sites_when_files_are_summed() throws IOException {
    Release release = Miniature.release("6.1.192");
    MemoryOutput output = ReportGeneratorTest.render(1, release);
    List<String> lines = output.text("6.1.192/data/coverage.csv").lines().toList();
    assertEquals("file,found,instrumented,by_coccinelle,by_scan,eligible,skipped", lines.get(0));
    int found = 0;
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.substring(line.lastIndexOf('"') + 1).split(",", -1);
      int n = fields.length;
      int parts =
          Integer.parseInt(fields[n - 5])
              + Integer.parseInt(fields[n - 2])
              + Integer.parseInt(fields[n - 1]);
      assertEquals(Integer.parseInt(fields[n - 6]), parts, line);
      found += parts;
    }
    assertEquals(release.sites().size(), found);
  }

  @Test
  void should_have_a_row_a_constant_when_all_are_listed() throws IOException {
    Release release = Miniature.release("6.1.192");
    MemoryOutput output = ReportGeneratorTest.render(1, release);
    byte[] packed = output.files().get("6.1.192/data/constants.csv.gz");
    String text;
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      text = new String(in.readAllBytes(), UTF_8);
    }
    assertEquals(release.sites().size(), text.lines().count() - 1);
    Site first = release.sites().get(0);
    String begin = first.line() + "," + first.column() + "," + first.errno() + ",";
    assertTrue(text.lines().skip(1).findFirst().orElse("").contains("," + begin), text);
  }
}
