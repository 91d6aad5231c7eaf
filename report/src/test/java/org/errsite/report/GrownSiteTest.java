// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.errsite.indexer.Steps;
import org.errsite.report.model.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A website with an address, a long file, and a second release that came after the first was
 * written. It is left in {@code target/grown-site} for the browser tests in {@code site/test}.
 */
class GrownSiteTest {
  private static final Path WRITTEN = Path.of("target", "grown-site");
  private static final String BASE = "https://errsite.example/";

  @TempDir private Path folder;

  @Test
  void should_have_every_kind_of_page_when_a_release_was_added() throws IOException {
    deleteWritten();
    Map<String, Path> indexes = new TreeMap<>();
    add(indexes, LongFile.release("6.1.192"));
    byte[] before = Files.readAllBytes(WRITTEN.resolve("6.1.192/errno/EPERM.html"));
    add(indexes, Miniature.later("6.12"));
    assertEquals(
        new String(before, UTF_8), Files.readString(WRITTEN.resolve("6.1.192/errno/EPERM.html")));
    for (String page :
        List.of(
            "diff/6.1.192..6.12.html", "6.1.192/source/kernel/gate.c/L1.html", "6.12/id/00.html")) {
      assertTrue(Files.exists(WRITTEN.resolve(page)), page);
    }
  }

  private static void deleteWritten() throws IOException {
    if (Files.exists(WRITTEN)) {
      try (Stream<Path> all = Files.walk(WRITTEN)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private void add(Map<String, Path> indexes, Release release) throws IOException {
    String name = release.info().name();
    indexes.put(name, folder.resolve(name));
    Miniature.write(release, folder.resolve(name));
    new ReportGenerator(BASE, ReportGeneratorTest.MANUAL, 2, Steps.SILENT)
        .render(WRITTEN, indexes, List.of(name));
  }
}
