// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.index.SiteHit;
import org.errsite.report.address.Links;
import org.errsite.report.model.Change;

/** A change as JSON: what it is, the site with all its fields, and where it was before. */
public final class DiffJson {
  private static final JsonFactory JSON = new JsonFactory();

  private final Links before;
  private final Links after;

  /** With the addresses of both releases. */
  public DiffJson(Links before, Links after) {
    this.before = before;
    this.after = after;
  }

  /** One object on one line, without a line end. */
  public String line(Change change) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("change", change.kind().label());
      Links links = change.after() == null ? before : after;
      new SiteJson(links).writeFields(json, new SiteHit(change.site(), 0));
      if (change.before() != null && change.after() != null) {
        writeOld(json, change.before());
      }
      json.writeEndObject();
    }
    return line.toString();
  }

  private void writeOld(JsonGenerator json, Site old) throws IOException {
    json.writeStringField("oldId", old.id());
    json.writeStringField("oldFile", old.file());
    json.writeNumberField("oldLine", old.line());
    json.writeStringField("oldFunction", old.function());
    json.writeStringField("oldGuard", old.guard());
    json.writeStringField("oldUrl", before.url(old));
  }
}
