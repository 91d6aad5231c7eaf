// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.index.SiteHit;
import org.errsite.indexer.trace.TracedCall;
import org.errsite.report.address.Links;

/** A site as JSON: the contract's fields in the contract's order, then those it does not name. */
public final class SiteJson {
  private static final JsonFactory JSON = new JsonFactory();

  private final Links links;

  /** For sites of the release whose addresses these are. */
  public SiteJson(Links links) {
    this.links = links;
  }

  /** One object on one line, without a line end; its score is 0. */
  public String line(Site site) throws IOException {
    return line(new SiteHit(site, 0));
  }

  /** One object on one line, without a line end. */
  public String line(SiteHit hit) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      writeFields(json, hit);
      json.writeEndObject();
    }
    return line.toString();
  }

  /** All fields of a site, into an object that has begun. */
  void writeFields(JsonGenerator json, SiteHit hit) throws IOException {
    writeContract(json, hit.site());
    json.writeNumberField("score", hit.score());
    writeFurther(json, hit.site());
  }

  /**
   * A failing call and the sites it may have failed at, as one object on one line.
   *
   * @param call with its line as {@code input}
   */
  public String line(TracedCall call, String input, List<SiteHit> candidates) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeNumberField("lineNumber", call.lineNumber());
      json.writeStringField("input", input);
      json.writeStringField("syscall", call.name());
      json.writeStringField("errno", call.errno());
      json.writeArrayFieldStart("candidates");
      for (SiteHit candidate : candidates) {
        json.writeRawValue(line(candidate));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return line.toString();
  }

  private void writeContract(JsonGenerator json, Site site) throws IOException {
    json.writeStringField("id", site.id());
    json.writeStringField("release", site.release());
    json.writeStringField("file", site.file());
    json.writeNumberField("line", site.line());
    json.writeNumberField("column", site.column());
    json.writeStringField("errno", site.errno());
    json.writeStringField("function", site.function());
    json.writeStringField("kind", site.kind().label());
    json.writeStringField("status", site.status().label());
    json.writeStringField("reason", site.reason());
    json.writeBooleanField("eager", site.eager());
    json.writeStringField("guard", site.guard());
    json.writeNumberField("guardLine", site.guardLine());
    json.writeStringField("config", site.config());
    json.writeStringField("subsystem", site.subsystem());
    writeList(json, "syscalls", site.syscalls());
    writeList(json, "path", site.path());
    json.writeStringField("url", links.url(site));
  }

  private static void writeFurther(JsonGenerator json, Site site) throws IOException {
    json.writeStringField("comment", site.comment());
    json.writeStringField("statement", site.statement());
    json.writeStringField("by", site.by().label());
    json.writeArrayFieldStart("recorded");
    for (int line : site.recorded()) {
      json.writeNumber(line);
    }
    json.writeEndArray();
  }

  private static void writeList(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
