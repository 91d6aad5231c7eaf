// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.code;

import java.util.Locale;

/**
 * Text of strangers made safe to look at: characters that have no shape of their own, or that
 * reorder what follows them, are written out as {@code ⟦U+202E⟧}.
 */
public final class Visible {
  private Visible() {}

  /** The text with nothing hidden in it; the same object where nothing was. */
  public static String of(String text) {
    int plain = plainPrefix(text);
    if (plain == text.length()) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, plain);
    text.codePoints().skip(text.codePointCount(0, plain)).forEach(c -> append(shown, c));
    return shown.toString();
  }

  private static int plainPrefix(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\t') || c > '~') {
        return i;
      }
    }
    return text.length();
  }

  private static void append(StringBuilder shown, int c) {
    if (isHidden(c)) {
      shown.append('⟦').append(String.format(Locale.ROOT, "U+%04X", c)).append('⟧');
    } else {
      shown.appendCodePoint(c);
    }
  }

  private static boolean isHidden(int c) {
    if (c == '\t') {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
