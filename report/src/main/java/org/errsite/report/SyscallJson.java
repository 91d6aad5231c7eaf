// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.errsite.report.manual.ManualPage;
import org.errsite.report.model.CallErrors.Found;
import org.errsite.report.model.Documentation;
import org.errsite.report.model.DocumentedCall;

/** What a system call can fail with, as JSON. */
final class SyscallJson {
  private static final JsonFactory JSON = new JsonFactory();

  private SyscallJson() {}

  /** One object on one line, without a line end. */
  static String line(String release, DocumentedCall call) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("release", release);
      json.writeStringField("syscall", call.errors().syscall());
      json.writeArrayFieldStart("errnos");
      for (Found errno : call.errors().errnos()) {
        json.writeStartObject();
        json.writeStringField("errno", errno.errno());
        json.writeStringField("trust", errno.trust().label());
        json.writeBooleanField("own", errno.own());
        json.writeNumberField("sites", errno.count());
        json.writeEndObject();
      }
      json.writeEndArray();
      if (call.documentation().page().isPresent()) {
        writeManual(json, call.documentation(), call.documentation().page().get());
      }
      json.writeEndObject();
    }
    return line.toString();
  }

  private static void writeManual(JsonGenerator json, Documentation said, ManualPage page)
      throws IOException {
    json.writeObjectFieldStart("manual");
    json.writeStringField("page", page.name() + "(2)");
    json.writeStringField("source", page.source());
    json.writeBooleanField("open", page.open());
    writeNames(json, "found", said.found().stream().map(Found::errno).toList());
    writeNames(json, "named", said.named().stream().map(Found::errno).toList());
    writeNames(json, "undocumented", said.undocumented().stream().map(Found::errno).toList());
    writeNames(json, "missing", said.missing());
    json.writeEndObject();
  }

  private static void writeNames(JsonGenerator json, String field, List<String> names)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String name : names) {
      json.writeString(name);
    }
    json.writeEndArray();
  }
}
