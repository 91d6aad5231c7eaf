// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What strace prints behind the equals sign.
 *
 * @param value as printed
 * @param errno empty if none; the number of one that strace has no name for
 * @param injected whether strace made it up
 * @param places newest first
 */
record TraceResult(String value, String errno, boolean injected, List<ErrorPlace> places) {
  private static final Pattern ERROR =
      Pattern.compile(
          " (?:(E[A-Z0-9]+)(?: \\([^()]*\\))?|\\(errno (\\d+)\\))(?: (.*))?", Pattern.DOTALL);
  private static final String FILE = "([^\\s:<>()]+\\.[chS]):([0-9]{1,9})";
  private static final Pattern PLACES = Pattern.compile(FILE + "((?: < " + FILE + " [A-Z0-9_]+)*)");
  private static final Pattern EARLIER = Pattern.compile(" < " + FILE + " ([A-Z0-9_]+)");

  /** Reads it; empty when it is nothing that strace would print there. */
  static Optional<TraceResult> read(String text) {
    int end = valueEnd(text);
    boolean over = end == text.length() || (end > 0 && " <".indexOf(text.charAt(end)) >= 0);
    if (!over) {
      return Optional.empty();
    }
    String value = text.substring(0, end);
    if (value.equals("-1") || value.equals("?")) {
      Matcher error = ERROR.matcher(text).region(end, text.length());
      if (error.matches()) {
        return Optional.of(failed(value, error));
      }
    }
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(new TraceResult(value, "", text.contains("(INJECTED"), List.of()));
  }

  private static TraceResult failed(String value, Matcher error) {
    String errno = error.group(1) == null ? error.group(2) : error.group(1);
    String rest = error.group(3) == null ? "" : error.group(3);
    return new TraceResult(value, errno, rest.contains("(INJECTED"), places(rest, errno));
  }

  /** Behind a number, {@code 0x7f00} or a question mark; 0 if there is none. */
  private static int valueEnd(String text) {
    if (text.startsWith("?")) {
      return 1;
    }
    int from = text.startsWith("-") ? 1 : 0;
    boolean hexadecimal = text.startsWith("0x");
    int at = hexadecimal ? 2 : from;
    int begin = at;
    while (at < text.length() && isDigit(text.charAt(at), hexadecimal)) {
      at++;
    }
    return at == begin ? 0 : at;
  }

  private static boolean isDigit(char c, boolean hexadecimal) {
    return (c >= '0' && c <= '9') || (hexadecimal && c >= 'a' && c <= 'f');
  }

  private static List<ErrorPlace> places(String rest, String errno) {
    List<ErrorPlace> places = new ArrayList<>();
    Matcher all = PLACES.matcher(rest);
    if (all.find()) {
      places.add(new ErrorPlace(all.group(1), Integer.parseInt(all.group(2)), errno));
      Matcher earlier = EARLIER.matcher(all.group(3));
      while (earlier.find()) {
        places.add(
            new ErrorPlace(earlier.group(1), Integer.parseInt(earlier.group(2)), earlier.group(3)));
      }
    }
    return places;
  }
}
