// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.errsite.indexer.Steps;
import org.errsite.indexer.Workers;
import org.errsite.indexer.index.SearchRules;
import org.errsite.indexer.index.Site;
import org.errsite.report.address.Links;
import org.errsite.report.model.Release;
import org.errsite.report.output.SiteOutput;

/** Writes all that the search of a release loads. The same release gives the same bytes. */
public final class SearchFiles {
  /** The part that holds all sites. */
  private static final String ALL = "all";

  private static final byte[] NONE = {};

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Release release;
  private final List<Site> sites;
  private final Links links;
  private final SiteOutput output;
  private final List<Piece> pieces = new ArrayList<>();

  private record Piece(String name, Content content) {}

  private interface Content {
    byte[] bytes() throws IOException;
  }

  /** For a release. */
  public SearchFiles(Release release, Links links, SiteOutput output) {
    this.release = release;
    this.sites = release.sites();
    this.links = links;
    this.output = output;
  }

  /** Writes every piece. */
  public void write(Workers workers, Steps steps) throws IOException {
    String of = " of " + release.info().name();
    Vocabulary vocabulary = new Vocabulary(sites, workers, steps.begin("reading the words" + of));
    Core core = new Core(release, links);
    Part all = Part.all(ALL, sites);
    List<Part> parts = parts(all);
    List<List<Words.Piece>> words =
        workers.map(
            parts, part -> words(vocabulary.terms(), part), steps.begin("sorting the words" + of));
    Map<String, Object> known = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      Content columns = () -> Columns.of(part, sites, core.errnos());
      add(part.name() + "-sites", columns);
      known.put(part.name(), known(part, words.get(i), part == all ? () -> NONE : columns));
    }
    add("core", () -> core(core.of(known), Columns.runs(all)));
    addTexts(vocabulary, all);
    addExtras();
    workers.forEach(pieces, this::write, steps.begin("writing the search" + of));
  }

  /** All sites, and those of each errno. */
  private List<Part> parts(Part all) {
    Map<String, IntStream.Builder> byErrno = new TreeMap<>();
    for (int i = 0; i < sites.size(); i++) {
      byErrno.computeIfAbsent(sites.get(i).errno(), errno -> IntStream.builder()).add(i);
    }
    List<Part> parts = new ArrayList<>(List.of(all));
    byErrno.forEach((errno, own) -> parts.add(all.some(errno, own.build().toArray())));
    return parts;
  }

  /** None for an errno of which there are more than one request may bring: all sites have them. */
  private List<Words.Piece> words(List<Vocabulary.Term> terms, Part part) {
    if (part.name().equals(ALL)) {
      return Words.pieces(terms, part, sites.size(), Pieces.WORDS);
    }
    List<Words.Piece> pieces = Words.pieces(terms, part, sites.size(), Pieces.ALL_WORDS);
    return pieces.size() == 1 ? pieces : List.of();
  }

  /** By what order the pieces of a part's words begin, and at which sites those of its records. */
  private Map<String, Object> known(Part part, List<Words.Piece> words, Content columns) {
    for (int i = 0; i < words.size(); i++) {
      addWords(part.name() + "-words-" + i, words.get(i), columns);
    }
    List<Integer> starts = Records.starts(part, sites);
    for (int i = 0; i < starts.size(); i++) {
      int from = starts.get(i);
      int to = i + 1 < starts.size() ? starts.get(i + 1) : part.size();
      IntStream numbers = IntStream.range(from, to).map(part::number);
      List<Site> own = numbers.mapToObj(sites::get).toList();
      add(part.name() + "-records-" + i, () -> json(Records.of(own)));
    }
    Map<String, Object> known = new LinkedHashMap<>();
    known.put("words", words.stream().map(Words.Piece::first).toList());
    known.put("records", starts);
    return known;
  }

  /** Words of an error's text are asked for together, and so they stand together once more. */
  private void addTexts(Vocabulary vocabulary, Part all) {
    SearchRules.termsOfTexts(release.info().errnos())
        .forEach(
            (errno, terms) -> {
              List<Vocabulary.Term> own =
                  vocabulary.terms().stream().filter(term -> terms.contains(term.name())).toList();
              Words.Piece words = Words.pieces(own, all, sites.size(), Integer.MAX_VALUE).get(0);
              addWords(errno + "-text", words, () -> NONE);
            });
  }

  /** Columns stand with words where both are asked for together. */
  private void addWords(String name, Words.Piece words, Content columns) {
    add(name, () -> new Bytes().block(columns.bytes()).raw(words.bytes().toArray()).toArray());
  }

  private void addExtras() {
    Extras extras = new Extras(sites);
    add("functions", () -> json(extras.functions()));
    add("syscalls", () -> json(extras.syscalls()));
    add("outcomes", () -> json(extras.outcomes()));
    add("spellings", () -> json(extras.spellings()));
    extras.ids().forEach((digit, ids) -> add("ids-" + digit, () -> json(ids)));
  }

  private static byte[] core(Map<String, Object> core, byte[] runs) throws IOException {
    return new Bytes().block(json(core)).raw(runs).toArray();
  }

  private static byte[] json(Object value) throws IOException {
    return JSON.writeValueAsBytes(value);
  }

  private void add(String name, Content content) {
    pieces.add(new Piece(name, content));
  }

  private void write(Piece piece) throws IOException {
    try (OutputStream out = new Tight(output.create(links.search(piece.name())))) {
      out.write(piece.content().bytes());
    }
  }

  /** As small as the JDK makes it; written once, loaded often. */
  private static final class Tight extends GZIPOutputStream {
    Tight(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
