// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.errsite.indexer.trace.Hints;

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

  /** Reads a line; empty if it is none of a failing call. */
  static Optional<StraceLine> read(String text) {
    Matcher line = LINE.matcher(text);
    if (!line.find()) {
      return Optional.empty();
    }
    Hints hints = Hints.in(line.group(2));
    List<String> words = new ArrayList<>(hints.kernelFiles());
    words.addAll(hints.flags());
    Matcher place = PLACE.matcher(line.group(4));
    return Optional.of(
        new StraceLine(
            line.group(1), line.group(3), List.copyOf(words), place.find() ? place.group(1) : ""));
  }
}
