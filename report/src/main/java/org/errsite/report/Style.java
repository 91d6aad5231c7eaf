// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A style sheet of {@code site/css} with those it imports in place, which is one request. */
final class Style {
  private static final Pattern IMPORT = Pattern.compile("@import \"([a-z]+\\.css)\";");

  private Style() {}

  /**
   * A sheet.
   *
   * @throws IOException when one is missing
   */
  static String of(String name) throws IOException {
    StringBuilder style = new StringBuilder();
    for (String line : SiteSource.text("css/" + name).lines().toList()) {
      Matcher imports = IMPORT.matcher(line);
      style.append(imports.matches() ? of(imports.group(1)) : line + "\n");
    }
    return style.toString();
  }
}
