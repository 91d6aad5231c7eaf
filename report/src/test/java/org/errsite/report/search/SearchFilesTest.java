// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.errsite.indexer.Steps;
import org.errsite.indexer.Workers;
import org.errsite.indexer.index.BadQueryException;
import org.errsite.indexer.index.SearchResult;
import org.errsite.indexer.index.SearchRules;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.index.SiteIndex;
import org.errsite.indexer.index.SiteIndexWriter;
import org.errsite.report.address.Links;
import org.errsite.report.model.Release;
import org.errsite.report.output.DirectoryOutput;
import org.errsite.report.output.MemoryOutput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Leaves in {@code target/search-sample} the search of a sample, and beside it what {@link
 * SiteIndex} finds for every judged query and those of {@code site/test/queries.txt}. {@code
 * site/test/equal.test.mjs} holds the page's search to it.
 */
class SearchFilesTest {
  private static final Path WRITTEN = Path.of("target", "search-sample");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST = 300;
  private static final List<String> BEGINNINGS =
      List.of(
          "relat condit ration val hop tann fail fil agr happ cri oper sens adopt contr roll y syz sk"
              .concat(" fly troubl conflat tr b bb analog vile feud radic electr form depend")
              .split(" ", -1));
  private static final List<String> ENDS =
      List.of(
          " s es ies sses ss eed ed ing ated bling ized y ay tional enci anci abli entli eli izer"
              .concat(" ization ational ation ator alli alism aliti fulness ousli ousness iveness")
              .concat(
                  " iviti biliti alize icate iciti ical ative ful ness al ance er able ible ant")
              .concat(
                  " ement ment ent ou ism ate iti ous ive ize ion sion tion e le ll yed ying yy")
              .split(" ", -1));

  @TempDir private static Path folder;

  private static Release release;

  @BeforeAll
  static void write() throws IOException {
    List<String> queries = queries();
    release = Sample.of(queries);
    Links links = Links.of(release.info().name(), files());
    try (DirectoryOutput output = new DirectoryOutput(WRITTEN)) {
      new SearchFiles(release, links, output).write(new Workers(2), Steps.SILENT);
      output.publish(links.folder());
    }
    index();
    try (SiteIndex index = SiteIndex.open(folder.resolve("index"))) {
      List<Map<String, Object>> rows = new ArrayList<>();
      for (String query : queries) {
        rows.add(row(index, query));
      }
      JSON.writeValue(WRITTEN.resolve("expected.json").toFile(), rows);
    }
    JSON.writeValue(WRITTEN.resolve("terms.json").toFile(), terms(queries));
  }

  private static List<String> files() {
    return release.sites().stream().map(Site::file).distinct().toList();
  }

  private static List<String> queries() throws IOException {
    List<String> queries = new ArrayList<>();
    Path judged = Path.of("..", "indexer", "src", "test", "resources", "judged", "queries.txt");
    Files.readAllLines(judged, StandardCharsets.UTF_8).stream()
        .filter(line -> line.startsWith("tune: ") || line.startsWith("held: "))
        .forEach(line -> queries.add(line.substring(6)));
    Path own = Path.of("..", "site", "test", "queries.txt");
    Files.readAllLines(own, StandardCharsets.UTF_8).stream()
        .filter(line -> !line.startsWith("#"))
        .forEach(queries::add);
    return queries;
  }

  private static void index() throws IOException {
    try (SiteIndexWriter writer = new SiteIndexWriter(folder.resolve("index"))) {
      Map<String, List<Site>> byFile =
          release.sites().stream()
              .collect(Collectors.groupingBy(Site::file, LinkedHashMap::new, Collectors.toList()));
      for (Map.Entry<String, List<Site>> file : byFile.entrySet()) {
        writer.add(file.getKey(), new byte[0], file.getValue());
      }
      writer.finish(release.info(), null);
    }
  }

  /** A query with the numbers of what is found, and their scores; or why it is refused. */
  private static Map<String, Object> row(SiteIndex index, String query) throws IOException {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    release.sites().forEach(site -> numbers.put(site.id(), numbers.size()));
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("query", query);
    try {
      SearchResult result = index.search(query, MOST);
      row.put("total", result.total());
      row.put("sites", result.hits().stream().map(h -> numbers.get(h.site().id())).toList());
      row.put("scores", result.hits().stream().map(h -> (int) h.score()).toList());
    } catch (BadQueryException e) {
      row.put("problem", e.getMessage());
    }
    return row;
  }

  private static Map<String, Object> terms(List<String> queries) {
    SearchRules rules = new SearchRules();
    TreeSet<String> texts = new TreeSet<>(queries);
    BEGINNINGS.forEach(begin -> ENDS.forEach(end -> texts.add(begin + end)));
    Map<String, Object> terms = new LinkedHashMap<>();
    texts.forEach(text -> terms.put(text, rules.terms(text)));
    return terms;
  }

  @Test
  void should_name_every_piece_when_a_part_is_cut() throws IOException {
    MemoryOutput output = written(1);
    JsonNode core = core(output);
    for (Map.Entry<String, JsonNode> part : core.get("parts").properties()) {
      for (String kind : List.of("words", "records")) {
        for (int i = 0; i < part.getValue().get(kind).size(); i++) {
          String name = "6.1-sample/search/" + part.getKey() + "-" + kind + "-" + i + ".gz";
          assertTrue(output.files().containsKey(name), name);
        }
      }
    }
    assertTrue(core.get("parts").get("all").get("words").size() > 2, "the sample is too small");
    assertTrue(core.get("parts").get("all").get("records").size() > 2, "the sample is too small");
  }

  @Test
  void should_write_the_same_when_several_work() throws IOException {
    Map<String, byte[]> alone = written(1).files();
    Map<String, byte[]> together = written(3).files();
    assertEquals(alone.keySet(), together.keySet());
    alone.forEach((name, bytes) -> assertArrayEquals(bytes, together.get(name), name));
  }

  private static MemoryOutput written(int jobs) throws IOException {
    MemoryOutput output = new MemoryOutput();
    Links links = Links.of("6.1-sample", files());
    new SearchFiles(release, links, output).write(new Workers(jobs), Steps.SILENT);
    output.publish("6.1-sample");
    return output;
  }

  /** The block at the beginning of the piece. */
  private static JsonNode core(MemoryOutput output) throws IOException {
    String piece = unzip(output, "core");
    return JSON.readTree(piece.substring(piece.indexOf('{')));
  }

  private static String unzip(MemoryOutput output, String piece) throws IOException {
    byte[] bytes = output.files().get("6.1-sample/search/" + piece + ".gz");
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
