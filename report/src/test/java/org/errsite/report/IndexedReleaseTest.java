// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.errsite.report.model.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way: an index on disk becomes a website on disk. */
class IndexedReleaseTest {
  @TempDir private Path folder;

  @Test
  void should_give_the_same_website_when_read_back_from_an_index() throws IOException {
    Release release = Miniature.release("6.1.192");
    Miniature.write(release, folder.resolve("index"));
    Path site = folder.resolve("site");
    List<String> told = new ArrayList<>();
    new ReportGenerator(
            "",
            ReportGeneratorTest.MANUAL,
            2,
            step -> (done, total) -> told.add(step + " " + done + "/" + total))
        .render(site, Map.of("6.1.192", folder.resolve("index")), List.of("6.1.192"));
    Map<String, byte[]> expected = new TreeMap<>(ReportGeneratorTest.render(1, release).files());
    // It names the index, and in memory there is none.
    expected.remove("6.1.192/data/release.json");
    Files.delete(site.resolve("6.1.192/data/release.json"));
    assertEquals(expected.keySet(), filesBelow(site));
    for (Map.Entry<String, byte[]> file : expected.entrySet()) {
      assertArrayEquals(
          file.getValue(), Files.readAllBytes(site.resolve(file.getKey())), file.getKey());
    }
    assertEquals("following the calls of 6.1.192 2/2", told.get(1));
    assertEquals("rendering 6.1.192 4/4", told.get(5));
    assertEquals("reading the words of 6.1.192 1/1", told.get(6));
    assertTrue(told.get(told.size() - 1).startsWith("writing the search of 6.1.192 "));
  }

  private static Set<String> filesBelow(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> root.relativize(path).toString().replace('\\', '/'))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
