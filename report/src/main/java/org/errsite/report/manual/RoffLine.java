// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of a page written with the {@code man} macros.
 *
 * @param macro such as {@code SH}; empty for a line of text
 * @param arguments of the macro without quotes; the text itself for a line of text
 */
record RoffLine(String macro, List<String> arguments) {
  private static final Set<String> ALTERNATING = Set.of("BI", "BR", "IB", "IR", "RB", "RI");
  private static final Set<String> FONT = Set.of("B", "I", "R", "SB", "SM");
  private static final Pattern COMMENT = Pattern.compile("(?<!\\\\)\\\\[\"#].*");
  private static final Pattern FONTS_AND_SIZES =
      Pattern.compile("\\\\(?:f(?:\\[[^\\]]*\\]|\\(..|.)|s[+-]?\\d+|m\\[[^\\]]*\\])");
  private static final Pattern NAMED = Pattern.compile("\\\\(?:\\[([^\\]]*)\\]|\\((..))");
  private static final Pattern UNSEEN = Pattern.compile("\\\\[&|^%:/,c]");

  /** A line as it stands in the file. */
  static RoffLine of(String line) {
    String code = COMMENT.matcher(line).replaceAll("");
    if (code.isEmpty() || (code.charAt(0) != '.' && code.charAt(0) != '\'')) {
      return new RoffLine("", List.of(plain(code)));
    }
    List<String> words = words(code.substring(1).strip());
    return words.isEmpty()
        ? new RoffLine("", List.of(""))
        : new RoffLine(
            words.get(0), words.subList(1, words.size()).stream().map(RoffLine::plain).toList());
  }

  /** What a reader sees of it; empty for a macro that does not set text. */
  String text() {
    if (ALTERNATING.contains(macro)) {
      return String.join("", arguments);
    }
    return macro.isEmpty() || FONT.contains(macro) ? String.join(" ", arguments) : "";
  }

  /** Words apart by blanks; quotes hold blanks together, and two of them are one quote. */
  private static List<String> words(String code) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    boolean begun = false;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '"' && quoted && i + 1 < code.length() && code.charAt(i + 1) == '"') {
        word.append(c);
        i++;
      } else if (c == '"' && (quoted || word.length() == 0)) {
        quoted = !quoted;
        begun = true;
      } else if (!quoted && Character.isWhitespace(c)) {
        if (begun) {
          words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
      } else {
        word.append(c);
        begun = true;
        if (c == '\\' && i + 1 < code.length()) {
          word.append(code.charAt(++i));
        }
      }
    }
    if (begun) {
      words.add(word.toString());
    }
    return words;
  }

  private static String plain(String text) {
    String plain = FONTS_AND_SIZES.matcher(text).replaceAll("");
    plain = NAMED.matcher(plain).replaceAll(name -> isQuote(name.group()) ? "'" : " ");
    plain = UNSEEN.matcher(plain).replaceAll("");
    return plain.replace("\\-", "-").replace("\\e", "").replace("\\ ", " ").replace("\\~", " ");
  }

  private static boolean isQuote(String escape) {
    return escape.contains("aq") || escape.contains("cq");
  }
}
