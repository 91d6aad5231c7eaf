// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import java.util.regex.Pattern;

/** A pattern in which {@code *} stands for any letters and {@code ?} for one. */
final class Glob {
  private final Pattern pattern;

  /** Upper and lower case are told apart. */
  Glob(String text) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      regex.append(
          switch (text.charAt(i)) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(text.substring(i, i + 1));
          });
    }
    pattern = Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  /** Whether a text holds any of the two signs. */
  static boolean isGlob(String text) {
    return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
  }

  /** Whether the pattern is the whole of the text. */
  boolean matches(String text) {
    return pattern.matcher(text).matches();
  }
}
