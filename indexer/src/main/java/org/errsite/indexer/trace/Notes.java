// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.trace;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what strace prints besides calls. */
final class Notes {
  private static final Set<String> COLUMNS =
      Set.of(
          "%",
          "time", "seconds", "shortest", "longest", "usecs/call", "calls", "errors", "syscall");

  private static final Pattern DUMP = Pattern.compile(" \\| [0-9a-f]{5,}  .*", Pattern.DOTALL);
  private static final Pattern BLANKS = Pattern.compile(" +");
  // Above it there is no head of a table, and looking for one would only cost time.
  private static final int LONGEST_HEAD = 200;

  private Notes() {}

  /** Whether the line, with nothing taken off, is a stack, a dump, or a message of strace. */
  static boolean isWhole(String line) {
    return line.startsWith(" > ")
        || line.startsWith("strace: ")
        || (line.startsWith(" | ") && DUMP.matcher(line).matches());
  }

  /** Whether what stands behind the task and the times is no call and yet strace's. */
  static boolean isText(String text) {
    return text.isBlank()
        || text.startsWith("--- ")
        || text.startsWith("???")
        || text.startsWith("<... ???")
        || text.startsWith("<detached ...>")
        || text.startsWith("<unfinished ...>")
        || text.startsWith("[ Process PID=");
  }

  /** Whether the table of {@code -c} begins with the line. */
  static boolean isTableHead(String line) {
    if (line.length() > LONGEST_HEAD || !line.contains("calls")) {
      return false;
    }
    List<String> words = words(line);
    return words.size() > 1 && COLUMNS.containsAll(words);
  }

  /** Whether the table of {@code -c} ends with the line. */
  static boolean isTableEnd(String line) {
    return line.length() <= LONGEST_HEAD && words(line).contains("total");
  }

  private static List<String> words(String line) {
    return List.of(BLANKS.split(line.strip()));
  }
}
