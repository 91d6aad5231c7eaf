// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One script of several modules of {@code site/js}, each in a function of its own, so that names do
 * not meet. Lines that are comments, and what lines begin with, are left out.
 *
 * <p>Modules import names as they are, on one line, and export functions, classes and constants
 * where they stand.
 */
final class Script {
  private static final String LICENCE = "// SPDX-License-Identifier: Apache-2.0\n";
  private static final Pattern IMPORT =
      Pattern.compile("import (?:\\{ (.+) \\} from )?'\\./([a-z]+)\\.js';");
  private static final Pattern EXPORT =
      Pattern.compile("export ((?:async )?function|class|const) ([A-Za-z_]+)(.*)");
  private static final Pattern COMMENT = Pattern.compile("//.*|/\\*\\*.*|\\*.*");

  private final Map<String, String> modules = new LinkedHashMap<>();

  private Script() {}

  /**
   * A module with all that it imports, what is imported first.
   *
   * @throws IOException when one is missing or imports otherwise
   */
  static String of(String name) throws IOException {
    Script script = new Script();
    script.add(name.replace(".js", ""));
    return LICENCE + String.join("", script.modules.values());
  }

  private void add(String name) throws IOException {
    if (modules.containsKey(name)) {
      return;
    }
    StringBuilder body = new StringBuilder("const $" + name + " = (() => {\n");
    List<String> exported = new ArrayList<>();
    for (String line : SiteSource.text("js/" + name + ".js").lines().map(String::strip).toList()) {
      Matcher imports = IMPORT.matcher(line);
      Matcher exports = EXPORT.matcher(line);
      if (imports.matches()) {
        add(imports.group(2));
        if (imports.group(1) != null) {
          String names = imports.group(1).replace(" as ", ": ");
          body.append("const { " + names + " } = $" + imports.group(2) + ";\n");
        }
      } else if (exports.matches()) {
        exported.add(exports.group(2));
        body.append(exports.group(1) + " " + exports.group(2) + exports.group(3) + "\n");
      } else if (line.startsWith("import ") || line.startsWith("export ")) {
        throw new IOException(name + ".js cannot be put into one script: " + line);
      } else if (!line.isEmpty() && !COMMENT.matcher(line).matches()) {
        body.append(line).append('\n');
      }
    }
    body.append("return { " + String.join(", ", exported) + " };\n})();\n");
    modules.put(name, body.toString());
  }
}
