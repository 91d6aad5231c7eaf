// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.kernel.Errno;
import org.errsite.report.address.Links;
import org.errsite.report.code.Visible;
import org.errsite.report.model.Release;

/**
 * What the search page loads: one JSON object of columns, a number a site in each, in order of
 * file, line and column. Text stands once in a list beside its column; {@code site/js/data.js}
 * reads it.
 */
final class SearchData {
  private static final JsonFactory JSON = new JsonFactory();

  private final Release release;
  private final Links links;

  SearchData(Release release, Links links) {
    this.release = release;
    this.links = links;
  }

  void write(OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("release", release.info().name());
      writeErrnoNames(json);
      Map<String, Integer> files = writeTexts(json, "file", Site::file);
      writePages(json, files);
      writeTexts(json, "errno", Site::errno);
      writeTexts(json, "function", Site::function);
      writeTexts(json, "guard", Site::guard);
      writeTexts(json, "comment", Site::comment);
      writeTexts(json, "subsystem", Site::subsystem);
      writeTexts(json, "kind", site -> site.kind().label());
      writeTexts(json, "status", site -> site.status().label());
      writeNumbers(json, "line", Site::line);
      json.writeEndObject();
    }
  }

  private void writeErrnoNames(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("errnoNames");
    for (Errno errno : release.info().errnos()) {
      json.writeString(errno.name());
    }
    json.writeEndArray();
  }

  /** Pages, by number of their file, whose address does not follow from the file's path. */
  private void writePages(JsonGenerator json, Map<String, Integer> files) throws IOException {
    json.writeObjectFieldStart("pages");
    for (Map.Entry<String, Integer> file : files.entrySet()) {
      String page = links.source(file.getKey());
      if (!page.equals(links.folder() + "/source/" + file.getKey() + ".html")) {
        json.writeStringField(
            file.getValue().toString(), page.substring(links.folder().length() + 1));
      }
    }
    json.writeEndObject();
  }

  private Map<String, Integer> writeTexts(
      JsonGenerator json, String name, Function<Site, String> field) throws IOException {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    int[] column = new int[release.sites().size()];
    for (int i = 0; i < column.length; i++) {
      String text = field.apply(release.sites().get(i));
      column[i] = numbers.computeIfAbsent(text, t -> numbers.size());
    }
    json.writeObjectFieldStart(name);
    json.writeArrayFieldStart("texts");
    for (String text : numbers.keySet()) {
      json.writeString(Visible.of(text));
    }
    json.writeEndArray();
    json.writeFieldName("sites");
    json.writeArray(column, 0, column.length);
    json.writeEndObject();
    return numbers;
  }

  private void writeNumbers(JsonGenerator json, String name, ToIntFunction<Site> field)
      throws IOException {
    List<Site> sites = release.sites();
    int[] column = sites.stream().mapToInt(field).toArray();
    json.writeFieldName(name);
    json.writeArray(column, 0, column.length);
  }
}
