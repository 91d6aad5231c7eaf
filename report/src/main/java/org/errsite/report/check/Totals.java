// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.index.SiteIndex;

/** Holds the numbers of pages, data and index against each other. */
final class Totals {
  private static final String DIFF = "diff/";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path root;
  private final Consumer<String> tell;
  private final Map<String, Page> pages = new ConcurrentHashMap<>();

  Totals(Path root, Consumer<String> tell) {
    this.root = root;
    this.tell = tell;
  }

  /** Keeps the numbers of a page; safe for several threads at once. */
  void add(Page page) {
    if (page.told() >= 0 || !page.totals().isEmpty() || !page.tables().isEmpty()) {
      pages.put(
          page.address(),
          new Page(
              page.address(),
              page.heading(),
              null,
              List.of(),
              page.totals(),
              page.tables(),
              page.sites(),
              page.told(),
              List.of()));
    }
  }

  /** Compares all of them. */
  void compare(Map<String, Path> indexes) throws IOException {
    List<Path> folders;
    try (Stream<Path> entries = Files.list(root)) {
      folders = entries.filter(e -> Files.exists(e.resolve("data/release.json"))).sorted().toList();
    }
    for (Path folder : folders) {
      compareRelease(folder.getFileName().toString(), indexes);
    }
    for (Page page : new TreeMap<>(pages).values()) {
      if (page.address().startsWith(DIFF)) {
        compareDiff(page);
      }
      page.tables().forEach(table -> compareSums(page.address(), table));
    }
  }

  private void compareRelease(String folder, Map<String, Path> indexes) throws IOException {
    Counts data = new Counts();
    try (BufferedReader lines = open(folder + "/data/sites.jsonl.gz")) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode site = JSON.readTree(line);
        data.add(
            site.path("file").asText(), site.path("errno").asText(), site.path("status").asText());
      }
    }
    JsonNode stamp = JSON.readTree(root.resolve(folder).resolve("data/release.json").toFile());
    expect(
        folder + "/data/release.json",
        "sites",
        data.all(),
        stamp.at("/contents/info/sites").asInt());
    compareIndex(folder, stamp, indexes, data);
    Map<String, Integer> notes = new TreeMap<>();
    for (Page page : new TreeMap<>(pages).values()) {
      if (page.address().startsWith(folder + "/")) {
        comparePage(page, page.address().substring(folder.length() + 1), data, notes);
      }
    }
    notes.forEach(
        (file, count) ->
            expect(folder + ": " + file, "sites in the source", data.place(file), count));
  }

  private BufferedReader open(String address) throws IOException {
    Path file = root.resolve(address);
    return new BufferedReader(
        new InputStreamReader(new GZIPInputStream(Files.newInputStream(file), 1 << 16), UTF_8));
  }

  private void compareIndex(String folder, JsonNode stamp, Map<String, Path> indexes, Counts data)
      throws IOException {
    Path index = indexes.get(stamp.at("/contents/info/name").asText());
    if (index == null || !SiteIndex.identity(index).equals(stamp.path("index").asText())) {
      return;
    }
    Counts counts = new Counts();
    try (SiteIndex open = SiteIndex.open(index)) {
      for (Site site : open.sites()) {
        counts.add(site.file(), site.errno(), site.status().label());
      }
    }
    if (!counts.isLike(data)) {
      tell.accept(
          String.format(
              "%s/data/sites.jsonl.gz: holds other sites than the index: %d and %d",
              folder, data.all(), counts.all()));
    }
  }

  private void comparePage(Page page, String within, Counts data, Map<String, Integer> notes) {
    if (within.equals("index.html") || within.equals("coverage.html")) {
      expect(page, page.totals(), all(data));
    } else if (within.startsWith("errno/") && !page.totals().isEmpty()) {
      expect(page.address(), "sites", data.errno(page.heading()), page.totals().get(0));
    } else if (within.startsWith("source/") && page.told() >= 0) {
      expect(page.address(), "sites", data.place(page.heading()), page.told());
      notes.merge(page.heading(), page.sites(), Integer::sum);
    } else if (within.startsWith("source/")) {
      int all = within.equals("source/index.html") ? data.all() : data.place(page.heading());
      page.tables().forEach(table -> expect(page.address(), "sites", all, table.foot().get(0)));
    }
    if (within.equals("coverage.html")) {
      for (Page.Table table : page.tables()) {
        expect(page.address(), "sites by " + table.name(), data.all(), table.foot().get(0));
        for (Page.Row row : table.name().equals("errno") ? table.rows() : List.<Page.Row>of()) {
          expect(page.address(), row.name(), data.errno(row.name()), row.numbers().get(0));
        }
      }
    }
  }

  private static List<Integer> all(Counts data) {
    return List.of(
        data.all(), data.status("instrumented"), data.status("eligible"), data.status("skipped"));
  }

  /** The rows of a page of changes and the pages they lead to. */
  private void compareDiff(Page page) {
    for (Page.Table table : page.tables()) {
      expect(page, table.foot(), page.totals());
      for (Page.Row row : table.rows()) {
        Page there = pages.get(row.href());
        if (there != null && row.href().startsWith(DIFF) && !there.equals(page)) {
          expect(there, there.totals(), row.numbers());
        }
      }
    }
  }

  private void compareSums(String address, Page.Table table) {
    for (int column = 0; column < table.foot().size(); column++) {
      int sum = 0;
      for (Page.Row row : table.rows()) {
        sum += row.numbers().get(column);
      }
      expect(
          address, "column " + (column + 1) + " by " + table.name(), sum, table.foot().get(column));
    }
  }

  private void expect(Page page, Collection<Integer> said, Collection<Integer> expected) {
    if (!new ArrayList<>(said).equals(new ArrayList<>(expected))) {
      tell.accept(page.address() + ": says " + said + " where " + expected + " is right");
    }
  }

  private void expect(String where, String what, int expected, int said) {
    if (expected != said) {
      tell.accept(where + ": says " + said + " " + what + " where " + expected + " is right");
    }
  }
}
