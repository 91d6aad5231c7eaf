// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.errsite.indexer.index.SearchRules;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.kernel.Errno;
import org.errsite.report.address.Links;
import org.errsite.report.code.Visible;
import org.errsite.report.model.Release;

/** What every query needs: rules, files and subsystems, errnos, and which pieces there are. */
final class Core {
  private final Release release;
  private final Links links;
  private final Map<String, Integer> files = new LinkedHashMap<>();
  private final Map<String, Integer> errnos = new LinkedHashMap<>();
  private final List<String> titles = new ArrayList<>();
  private final List<Integer> titleOfFile = new ArrayList<>();

  Core(Release release, Links links) {
    this.release = release;
    this.links = links;
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

  /** Numbers of the error names. */
  Map<String, Integer> errnos() {
    return errnos;
  }

  /** To be written as JSON. */
  Map<String, Object> of(Map<String, Object> parts) {
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

  /** With how many letters each text begins like the one before; and their others, a line each. */
  private static List<Object> frontCoded(Iterable<String> texts) {
    List<Integer> counts = new ArrayList<>();
    List<String> others = new ArrayList<>();
    String last = "";
    for (String text : texts) {
      int same = Pieces.common(last, text);
      counts.add(same);
      others.add(text.substring(same));
      last = text;
    }
    return List.of(counts, String.join("\n", others));
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
}
