// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What of {@code site} comes with errsite. */
final class SiteSource {
  private SiteSource() {}

  /**
   * A file's text.
   *
   * @param name such as {@code js/page.js}
   * @throws IOException when there is none of that name
   */
  static String text(String name) throws IOException {
    try (InputStream in = SiteSource.class.getResourceAsStream("/site/" + name)) {
      if (in == null) {
        throw new IOException("errsite comes without its " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
