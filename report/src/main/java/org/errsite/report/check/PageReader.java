// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;

/** Reads one page and what is wrong with it by itself. */
final class PageReader {
  private static final int MOST_BYTES = 1_000_000;
  private static final int MOST_ERRORS = 5;
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*");
  private static final Pattern REFRESH = Pattern.compile("\\d+;\\s*url=(.*)");
  private static final List<String> LINKS = List.of("href", "src", "action", "data-search");

  private final Path root;

  PageReader(Path root) {
    this.root = root;
  }

  /** Reads it; only the page is kept, not its text. */
  Page read(String address) throws IOException {
    byte[] bytes = Files.readAllBytes(root.resolve(address));
    List<String> problems = new ArrayList<>();
    if (bytes.length > MOST_BYTES) {
      problems.add(bytes.length + " bytes; a page should stay below a megabyte");
    }
    Parser parser = Parser.htmlParser().setTrackErrors(MOST_ERRORS).setTrackPosition(false);
    Document document = parser.parseInput(new String(bytes, UTF_8), "");
    for (ParseError error : parser.getErrors()) {
      problems.add("invalid HTML at byte " + error.getPosition() + ": " + error.getErrorMessage());
    }
    Anchors anchors = new Anchors();
    List<String> links = new ArrayList<>();
    int notes = 0;
    for (Element element : document.getAllElements()) {
      if (element.hasAttr("id") && !anchors.add(element.id())) {
        problems.add("the id " + element.id() + " is there twice");
      }
      addLinks(address, element, links);
      notes += element.normalName().equals("div") && element.hasClass("n") ? 1 : 0;
    }
    structure(document, problems);
    Element heading = document.selectFirst("h1");
    return new Page(
        address,
        heading == null ? "" : heading.text(),
        anchors,
        links,
        document.select("dl.total dd").stream().map(dd -> number(dd.text())).toList(),
        tables(address, document),
        notes,
        told(document),
        problems);
  }

  private static void structure(Document document, List<String> problems) {
    Element html = document.selectFirst("html");
    if (html == null || !html.hasAttr("lang")) {
      problems.add("says no language");
    }
    if (document.documentType() == null) {
      problems.add("says no document type");
    }
    if (document.title().isBlank()) {
      problems.add("has no title");
    }
    int headings = document.select("h1").size();
    if (headings != 1) {
      problems.add("has " + headings + " first headings");
    }
    if (!document.select("img:not([alt])").isEmpty()) {
      problems.add("has a picture without a text for it");
    }
  }

  private static void addLinks(String address, Element element, List<String> links) {
    for (String attribute : LINKS) {
      if (element.hasAttr(attribute)) {
        add(address, element.attr(attribute), links);
      }
    }
    if (element.normalName().equals("meta") && element.attr("http-equiv").equals("refresh")) {
      Matcher refresh = REFRESH.matcher(element.attr("content"));
      if (refresh.matches()) {
        add(address, refresh.group(1), links);
      }
    }
  }

  private static void add(String address, String href, List<String> links) {
    if (!href.matches("[a-z][a-z0-9+.-]*:.*")) {
      links.add(resolve(address, href));
    }
  }

  /** Address from the root of what a relative link on a page leads to; queries are left out. */
  static String resolve(String from, String href) {
    int hash = href.indexOf('#');
    String fragment = hash < 0 ? "" : href.substring(hash);
    String path = hash < 0 ? href : href.substring(0, hash);
    int query = path.indexOf('?');
    path = query < 0 ? path : path.substring(0, query);
    if (path.isEmpty()) {
      return from + fragment;
    }
    String folder = from.substring(0, from.lastIndexOf('/') + 1);
    while (path.startsWith("../")) {
      path = path.substring(3);
      int slash = folder.lastIndexOf('/', folder.length() - 2);
      folder = slash < 0 ? "" : folder.substring(0, slash + 1);
    }
    return folder + path + fragment;
  }

  private static List<Page.Table> tables(String address, Document document) {
    List<Page.Table> tables = new ArrayList<>();
    for (Element table : document.select("table:has(tfoot)")) {
      List<Page.Row> rows = new ArrayList<>();
      for (Element row : table.select("tbody tr")) {
        rows.add(row(address, row));
      }
      Element name = table.selectFirst("thead th");
      Page.Row foot = row(address, table.selectFirst("tfoot tr"));
      tables.add(new Page.Table(name == null ? "" : name.text(), foot.numbers(), rows));
    }
    return tables;
  }

  private static Page.Row row(String address, Element row) {
    Element name = row.selectFirst("th");
    Element link = name == null ? null : name.selectFirst("a");
    return new Page.Row(
        name == null ? "" : name.text(),
        link == null ? "" : resolve(address, link.attr("href")),
        row.select("td:not(.pic)").stream().map(cell -> number(cell.text())).toList());
  }

  private static int told(Document document) {
    Element facts = document.selectFirst("p.facts");
    return facts == null ? -1 : number(facts.text());
  }

  /** The first number of a text; -1 where there is none. */
  private static int number(String text) {
    Matcher number = NUMBER.matcher(text);
    return number.find() ? Integer.parseInt(number.group().replace(",", "")) : -1;
  }
}
