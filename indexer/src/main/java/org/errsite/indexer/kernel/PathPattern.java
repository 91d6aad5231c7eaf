// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.kernel;

import java.util.regex.Pattern;

/**
 * One {@code F:} or {@code X:} pattern of MAINTAINERS.
 *
 * @param directory the leading directories without wildcards, with their slash; only paths below
 *     them can match
 * @param literal the pattern up to its first wildcard
 * @param regex the whole pattern, matched from the start of a path; null without wildcards
 * @param slashes how many slashes a matching path has; -1 when any number will do
 * @param depth how precise it is: get_maintainer's measure
 * @param literalLength how many characters are spelled out
 */
record PathPattern(
    String directory, String literal, Pattern regex, int slashes, int depth, int literalLength) {

  /**
   * Reads a pattern.
   *
   * @param isDirectory whether it is the name of a directory, so that all beneath is meant
   */
  static PathPattern of(String value, boolean isDirectory) {
    String pattern = isDirectory && !value.endsWith("/") ? value + "/" : value;
    int wildcard = firstWildcard(pattern);
    String literal = pattern.substring(0, wildcard);
    boolean beneath = pattern.endsWith("/");
    int slashes = slashes(pattern);
    int depth = pattern.startsWith("*") ? -1 : slashes + (beneath ? 0 : 1);
    return new PathPattern(
        literal.substring(0, literal.lastIndexOf('/') + 1),
        literal,
        wildcard == pattern.length() ? null : regex(pattern),
        beneath ? -1 : slashes,
        depth,
        pattern.replaceAll("[*?]", "").length());
  }

  boolean matches(String path) {
    return path.startsWith(literal)
        && (slashes < 0 || slashes(path) == slashes)
        && (regex == null || regex.matcher(path).lookingAt());
  }

  private static int slashes(String text) {
    return (int) text.chars().filter(c -> c == '/').count();
  }

  private static int firstWildcard(String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      if ("*?[".indexOf(pattern.charAt(i)) >= 0) {
        return i;
      }
    }
    return pattern.length();
  }

  private static Pattern regex(String glob) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      int close = c == '[' ? glob.indexOf(']', i + 2) : -1;
      if (c == '*') {
        regex.append(".*");
      } else if (c == '?') {
        regex.append('.');
      } else if (close > 0) {
        regex.append(charClass(glob.substring(i + 1, close)));
        i = close;
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString());
  }

  private static String charClass(String members) {
    boolean negated = members.startsWith("!") || members.startsWith("^");
    String escaped = members.substring(negated ? 1 : 0).replaceAll("[\\\\\\[\\]&^]", "\\\\$0");
    return (negated ? "[^" : "[") + escaped + "]";
  }
}
