// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.errsite.report.address.Links;
import org.errsite.report.output.SiteOutput;

/** What all pages load: style, icon, scripts. */
final class Assets {
  private static final List<String> ALL =
      List.of(
          "icons/errsite.svg",
          "js/page.js",
          "js/parts.js",
          "js/permalink.js",
          "js/redirect.js",
          "js/source.js",
          "js/switch.js");

  /** Each made of many modules, and one request to the reader. */
  private static final List<String> SCRIPTS = List.of("search.js", "worker.js");

  private Assets() {}

  static void write(SiteOutput output) throws IOException {
    for (String asset : ALL) {
      write(output, asset, SiteSource.text(asset));
    }
    for (String script : SCRIPTS) {
      write(output, "js/" + script, Script.of(script));
    }
    write(output, "css/errsite.css", Style.of("errsite.css"));
    output.publish("assets");
  }

  private static void write(SiteOutput output, String asset, String text) throws IOException {
    try (OutputStream out = output.create(Links.asset(asset))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
