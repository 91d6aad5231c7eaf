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
 * @param errno empty if none
 * @param injected whether strace made it up
 * @param places newest first
 */
record TraceResult(String value, String errno, boolean injected, List<ErrorPlace> places) {
  private static final Pattern RESULT =
      Pattern.compile(
          "(-?\\d+|0x[0-9a-f]+|\\?)(?:<.*>)?(?: (E[A-Z0-9]+) \\([^()]*\\))?(?: (.*))?",
          Pattern.DOTALL);
  private static final String FILE = "([^\\s:<>()]+\\.[chS]):([0-9]{1,9})";
  private static final Pattern PLACES = Pattern.compile(FILE + "((?: < " + FILE + " [A-Z0-9_]+)*)");
  private static final Pattern EARLIER = Pattern.compile(" < " + FILE + " ([A-Z0-9_]+)");

  /** Reads it; empty when it is nothing that strace would print there. */
  static Optional<TraceResult> read(String text) {
    Matcher result = RESULT.matcher(text);
    if (!result.matches()) {
      return Optional.empty();
    }
    String errno = result.group(2) == null ? "" : result.group(2);
    String rest = result.group(3) == null ? "" : result.group(3);
    return Optional.of(
        new TraceResult(
            result.group(1),
            errno,
            rest.contains("(INJECTED)"),
            errno.isEmpty() ? List.of() : places(rest, errno)));
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
