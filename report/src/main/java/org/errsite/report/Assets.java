// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.errsite.report.address.Links;
import org.errsite.report.output.SiteOutput;

/** What all pages load: style, icon, scripts. */
final class Assets {
  private static final List<String> ALL =
      List.of(
          "css/errsite.css",
          "icons/errsite.svg",
          "js/data.js",
          "js/page.js",
          "js/parts.js",
          "js/query.js",
          "js/rank.js",
          "js/redirect.js",
          "js/results.js",
          "js/search.js",
          "js/source.js",
          "js/switch.js",
          "js/words.js");

  private Assets() {}

  static void write(SiteOutput output) throws IOException {
    for (String asset : ALL) {
      try (InputStream in = Assets.class.getResourceAsStream("/site/" + asset);
          OutputStream out = output.create(Links.asset(asset))) {
        in.transferTo(out);
      }
    }
    output.publish("assets");
  }
}
