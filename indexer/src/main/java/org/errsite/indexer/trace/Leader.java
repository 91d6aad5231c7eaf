// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.trace;

/**
 * What strace prints before a call: the task ({@code 7}, {@code [pid 7]}, {@code 7<cat>}), times
 * ({@code -t -tt -ttt -r}), and in square brackets a security context, the call's number and the
 * instruction's address ({@code --secontext -n -i}).
 *
 * @param pid 0 where there is none
 * @param end index of the first letter behind it
 */
record Leader(int pid, int end) {
  private static final String TASK = "[pid ";
  // No task has a number of more digits.
  private static final int MOST_DIGITS = 9;

  static Leader of(String line) {
    int pid = 0;
    int at = skipBlanks(line, 0);
    boolean first = true;
    for (int next = partEnd(line, at, first); next > at; next = partEnd(line, at, first)) {
      if (first && line.startsWith(TASK, at)) {
        pid = number(line, skipBlanks(line, at + TASK.length()));
      } else if (first) {
        pid = number(line, at);
      }
      first = false;
      at = skipBlanks(line, next);
    }
    return new Leader(pid, at);
  }

  /** Where a part of it ends, with the blank behind it; {@code at} if there is none. */
  private static int partEnd(String line, int at, boolean first) {
    if (at >= line.length()) {
      return at;
    }
    char c = line.charAt(at);
    if (c == '[') {
      return line.startsWith("[ Process ", at) ? at : behind(line, "] ", at);
    }
    if (c == '(' && line.startsWith("(+", at)) {
      return behind(line, ") ", at);
    }
    if (c < '0' || c > '9') {
      return at;
    }
    int end = at;
    while (end < line.length() && isOfTime(line.charAt(end))) {
      end++;
    }
    // With -Y the name of the program follows, which may hold blanks.
    boolean named = first && end < line.length() && line.charAt(end) == '<';
    return named ? behind(line, "> ", end) : line.startsWith(" ", end) ? end + 1 : at;
  }

  private static int behind(String line, String end, int from) {
    int found = line.indexOf(end, from);
    return found < 0 ? from : found + end.length();
  }

  private static boolean isOfTime(char c) {
    return (c >= '0' && c <= '9') || c == ':' || c == '.';
  }

  private static int skipBlanks(String line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /** A task's number; 0 for a time, and for what is too long. */
  private static int number(String line, int from) {
    int end = from;
    int value = 0;
    while (end < line.length() && Character.digit(line.charAt(end), 10) >= 0) {
      value = end - from < MOST_DIGITS ? value * 10 + line.charAt(end) - '0' : 0;
      end++;
    }
    boolean time = end < line.length() && (line.charAt(end) == ':' || line.charAt(end) == '.');
    return time || end - from > MOST_DIGITS ? 0 : value;
  }
}
