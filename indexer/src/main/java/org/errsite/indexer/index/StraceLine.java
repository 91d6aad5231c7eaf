// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A failing call as strace prints it.
 *
 * @param syscall its name
 * @param errno such as {@code EPERM}
 * @param words what of its arguments may stand in the code: flags, and names of kernel files
 * @param place what an strace that knows prints behind the text of the error; empty if nothing
 */
record StraceLine(String syscall, String errno, List<String> words, String place) {
  private static final Pattern LINE =
      Pattern.compile(
          "(?:^|[\\s\\]])(?:<\\.\\.\\. )?([a-z_][a-z0-9_]*)(?:\\(| resumed>)(.*)\\)\\s*"
              + "=\\s*-1\\s+(E[A-Z0-9]+)(?:\\s*\\([^)]*\\))?(.*)",
          Pattern.DOTALL);
  private static final Pattern PLACE = Pattern.compile("\\s([^\\s<>()]+\\.[chS]:[0-9]+)(?=\\s|$)");
  private static final Pattern FLAG =
      Pattern.compile("\\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\\b|\\bSIO[A-Z]+");
  private static final Pattern KERNEL_FILE =
      Pattern.compile("[\"<]/(?:proc|sys|dev)/[^\"<>]*?([A-Za-z0-9_]+)(?=[\">])");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

  /** Reads a line; empty if it is none of a failing call. */
  static Optional<StraceLine> read(String text) {
    Matcher line = LINE.matcher(text);
    if (!line.find()) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    collect(KERNEL_FILE, 1, line.group(2), words);
    collect(FLAG, 0, withoutData(line.group(2)), words);
    Matcher place = PLACE.matcher(line.group(4));
    return Optional.of(
        new StraceLine(
            line.group(1), line.group(3), List.copyOf(words), place.find() ? place.group(1) : ""));
  }

  /** What a program wrote may look like a flag. */
  private static String withoutData(String arguments) {
    return QUOTED.matcher(arguments.replace("\\\"", "")).replaceAll(" ");
  }

  private static void collect(Pattern pattern, int group, String text, List<String> words) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group(group));
    }
  }
}
