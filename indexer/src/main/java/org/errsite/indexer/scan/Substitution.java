// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One use of a macro: its body with the arguments in it. */
final class Substitution {
  private static final Pattern PIECE =
      Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|\\s*##\\s*|#?[A-Za-z_]\\w*");

  private final MacroText macro;
  private final List<String> arguments;

  Substitution(MacroText macro, List<String> arguments) {
    this.macro = macro;
    this.arguments = arguments;
  }

  byte[] bytes() {
    StringBuilder out = new StringBuilder();
    Matcher pieces = PIECE.matcher(macro.body());
    int copied = 0;
    while (pieces.find()) {
      out.append(macro.body(), copied, pieces.start());
      out.append(replaced(pieces.group()));
      copied = pieces.end();
    }
    out.append(macro.body(), copied, macro.body().length());
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String replaced(String piece) {
    if (piece.startsWith("\"")) {
      return piece;
    }
    if (piece.strip().equals("##")) {
      return "";
    }
    boolean quoted = piece.startsWith("#");
    String argument = argument(quoted ? piece.substring(1) : piece);
    if (argument == null) {
      return piece;
    }
    return quoted ? "\"\"" : argument;
  }

  /** What stands for a name; null when it is no parameter. */
  private String argument(String name) {
    List<String> names = macro.parameters();
    for (int i = 0; i < names.size(); i++) {
      String parameter = names.get(i);
      boolean rest = parameter.endsWith("...");
      String own = parameter.equals("...") ? "__VA_ARGS__" : parameter.replace("...", "").strip();
      if (own.equals(name)) {
        return rest ? rest(i) : i < arguments.size() ? arguments.get(i) : "";
      }
    }
    return null;
  }

  private String rest(int from) {
    return from < arguments.size()
        ? String.join(", ", arguments.subList(from, arguments.size()))
        : "";
  }
}
