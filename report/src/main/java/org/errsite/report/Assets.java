// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.errsite.report.address.Links;
import org.errsite.report.output.SiteOutput;

/** What all pages load: style, icon, scripts. */
final class Assets {
  private static final List<String> ALL =
      List.of(
          "css/errsite.css",
          "icons/errsite.svg",
          "js/page.js",
          "js/parts.js",
          "js/permalink.js",
          "js/redirect.js",
          "js/source.js",
          "js/switch.js");

  /** Made of many modules, and one request to the reader. */
  private static final String SEARCH = "search.js";

  private Assets() {}

  static void write(SiteOutput output) throws IOException {
    for (String asset : ALL) {
      try (InputStream in = Assets.class.getResourceAsStream("/site/" + asset);
          OutputStream out = output.create(Links.asset(asset))) {
        in.transferTo(out);
      }
    }
    try (OutputStream out = output.create(Links.asset("js/" + SEARCH))) {
      out.write(Script.of(SEARCH).getBytes(StandardCharsets.UTF_8));
    }
    output.publish("assets");
  }
}
