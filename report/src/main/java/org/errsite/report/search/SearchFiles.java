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
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.errsite.indexer.index.SearchRules;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.kernel.Errno;
import org.errsite.report.address.Links;
import org.errsite.report.code.Visible;
import org.errsite.report.model.Release;
import org.errsite.report.output.SiteOutput;

/** Writes all that the search of a release loads. The same release gives the same bytes. */
public final class SearchFiles {
  /** The part that holds all sites. */
  private static final String ALL = "all";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Release release;
  private final Links links;
  private final SiteOutput output;
  private final Map<String, Integer> files = new LinkedHashMap<>();
  private final Map<String, Integer> errnos = new LinkedHashMap<>();
  private final List<String> titles = new ArrayList<>();
  private final List<Integer> titleOfFile = new ArrayList<>();

  /** For a release. */
  public SearchFiles(Release release, Links links, SiteOutput output) {
    this.release = release;
    this.links = links;
    this.output = output;
    release.info().errnos().forEach(errno -> errnos.put(errno.name(), errnos.size()));
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (Site site : release.sites()) {
      if (files.putIfAbsent(site.file(), files.size()) == null) {
        titleOfFile.add(numbers.computeIfAbsent(site.subsystem(), t -> numbers.size()));
      }
      errnos.putIfAbsent(site.errno(), errnos.size());
    }
    titles.addAll(numbers.keySet());
  }

  /** Writes every piece. */
  public void write() throws IOException {
    Vocabulary vocabulary = new Vocabulary(release.sites());
    Columns columns = new Columns(files, errnos);
    Map<String, Object> parts = new LinkedHashMap<>();
    for (Part part : parts()) {
      parts.put(part.name(), write(part, vocabulary, columns));
    }
    writeExtras();
    json("core", core(parts));
  }

  private List<Part> parts() {
    List<Part.Numbered> all = new ArrayList<>();
    Map<String, List<Part.Numbered>> byErrno = new TreeMap<>();
    for (Site site : release.sites()) {
      Part.Numbered numbered = new Part.Numbered(all.size(), site);
      all.add(numbered);
      byErrno.computeIfAbsent(site.errno(), errno -> new ArrayList<>()).add(numbered);
    }
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(ALL, all));
    byErrno.forEach((errno, sites) -> parts.add(new Part(errno, sites)));
    return parts;
  }

  /**
   * Writes a part: its columns, with its words behind them if those are one piece; else its words,
   * and its records.
   *
   * @return how many sites it has, by what order the pieces of its words begin, and at which sites
   *     those of its records do
   */
  private Map<String, Object> write(Part part, Vocabulary vocabulary, Columns columns)
      throws IOException {
    List<Words.Piece> words = new Words(vocabulary, part).pieces();
    Bytes first = new Bytes().block(columns.of(part));
    if (words.size() == 1) {
      first.raw(words.get(0).bytes().toArray());
    }
    piece(part.name(), first.toArray());
    for (int i = 0; i < words.size() && words.size() > 1; i++) {
      piece(part.name() + "-words-" + i, words.get(i).bytes().toArray());
    }
    List<Records.Piece> records = Records.pieces(part);
    for (int i = 0; i < records.size(); i++) {
      json(part.name() + "-records-" + i, records.get(i).columns());
    }
    Map<String, Object> known = new LinkedHashMap<>();
    known.put("sites", part.sites().size());
    known.put("words", words.stream().map(Words.Piece::first).toList());
    known.put("records", records.stream().map(Records.Piece::first).toList());
    return known;
  }

  private void writeExtras() throws IOException {
    Extras extras = new Extras(release.sites());
    json("functions", extras.functions());
    json("syscalls", extras.syscalls());
    json("outcomes", extras.outcomes());
    json("spellings", extras.spellings());
    for (Map.Entry<String, Map<String, List<Integer>>> ids : extras.ids().entrySet()) {
      json("ids-" + ids.getKey(), ids.getValue());
    }
  }

  /** What every query needs: rules, files and subsystems, errnos, and which pieces there are. */
  private Map<String, Object> core(Map<String, Object> parts) {
    Map<String, Object> core = new LinkedHashMap<>();
    core.put("release", Visible.of(release.info().name()));
    core.put("sites", release.sites().size());
    core.put("rules", SearchRules.tables(release.info().errnos()));
    core.put("errnos", errnos.keySet());
    core.put("errnoTexts", texts());
    core.put("files", frontCoded(files.keySet()));
    core.put("pages", pages());
    core.put("titles", titles.stream().map(Visible::of).toList());
    core.put("titleOfFile", titleOfFile);
    core.put("parts", parts);
    return core;
  }

  private Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Errno errno : release.info().errnos()) {
      texts.put(errno.name(), Visible.of(errno.text()));
    }
    return texts;
  }

  /** Of each text how many letters it begins with like the one before, and the others. */
  private static List<Object> frontCoded(Iterable<String> texts) {
    List<Object> coded = new ArrayList<>();
    String last = "";
    for (String text : texts) {
      int same = 0;
      while (same < Math.min(last.length(), text.length())
          && last.charAt(same) == text.charAt(same)) {
        same++;
      }
      coded.add(same);
      coded.add(text.substring(same));
      last = text;
    }
    return coded;
  }

  /** Pages, by number of their file, whose address does not follow from the file's path. */
  private Map<Integer, String> pages() {
    Map<Integer, String> pages = new LinkedHashMap<>();
    files.forEach(
        (file, number) -> {
          String page = links.source(file);
          if (!page.equals(links.folder() + "/source/" + file + ".html")) {
            pages.put(number, page.substring(links.folder().length() + 1));
          }
        });
    return pages;
  }

  private void json(String name, Object value) throws IOException {
    piece(name, JSON.writeValueAsBytes(value));
  }

  private void piece(String name, byte[] bytes) throws IOException {
    try (OutputStream out = new Tight(output.create(links.search(name)))) {
      out.write(bytes);
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
