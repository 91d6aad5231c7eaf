// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an strace log line by line: plain ones, those of {@code -f} with the two halves of a call
 * that another task interrupted, with times in front ({@code -t -tt -ttt -r}) and behind ({@code
 * -T}), and with the kernel's lines behind the error. Of each task at most one half line is kept,
 * so logs may be of any length.
 */
public final class TraceReader {
  private static final String TIME =
      "(?:\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?|\\d+\\.\\d+|\\(\\+ +\\d+\\.\\d+\\))";
  private static final Pattern LINE =
      Pattern.compile(
          "(?:\\[pid +(\\d+)\\] +|(\\d+) +)?(?: *" + TIME + " +)*(?:\\[[ 0-9a-f?]+\\] +)*(\\S.*)",
          Pattern.DOTALL);
  private static final Pattern CALL = Pattern.compile("([a-z_][a-z0-9_]*)\\((.*)", Pattern.DOTALL);
  private static final Pattern RESUMED =
      Pattern.compile("<\\.\\.\\. ([a-z_][a-z0-9_]*) resumed> ?(.*)", Pattern.DOTALL);
  private static final Pattern UNFINISHED = Pattern.compile("(.*?) ?<unfinished \\.\\.\\.>");
  private static final Pattern END = Pattern.compile("\\) *= ");

  private final Map<Integer, Half> halves = new HashMap<>();
  private long lineNumber;

  /** The beginning of a call that is not over. */
  private record Half(String name, String arguments) {}

  /**
   * Reads the next line.
   *
   * @param line without its end
   * @return the call that is over with this line; empty for every other line
   */
  public Optional<TracedCall> read(String line) {
    lineNumber++;
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String pid = parts.group(1) == null ? parts.group(2) : parts.group(1);
    return task(pid == null ? 0 : number(pid), parts.group(3));
  }

  /** How many lines have been read. */
  public long lines() {
    return lineNumber;
  }

  private static int number(String digits) {
    // No task has a number of more digits, so that one is not a task's.
    return digits.length() > 9 ? 0 : Integer.parseInt(digits);
  }

  private Optional<TracedCall> task(int pid, String text) {
    Matcher call = CALL.matcher(text);
    if (call.matches()) {
      halves.remove(pid);
      return begun(pid, call.group(1), call.group(2));
    }
    Matcher resumed = RESUMED.matcher(text);
    if (resumed.matches()) {
      Half half = halves.remove(pid);
      boolean fits = half != null && half.name().equals(resumed.group(1));
      return fits ? begun(pid, half.name(), half.arguments() + resumed.group(2)) : Optional.empty();
    }
    if (text.startsWith("+++ ")) {
      halves.remove(pid);
    }
    return Optional.empty();
  }

  private Optional<TracedCall> begun(int pid, String name, String rest) {
    Matcher unfinished = UNFINISHED.matcher(rest);
    if (unfinished.matches()) {
      halves.put(pid, new Half(name, unfinished.group(1)));
      return Optional.empty();
    }
    // An argument may hold what looks like the end; the last that reads as one is it.
    Optional<TracedCall> call = Optional.empty();
    Matcher end = END.matcher(rest);
    while (end.find()) {
      String arguments = rest.substring(0, end.start());
      Optional<TraceResult> result = TraceResult.read(rest.substring(end.end()));
      if (result.isPresent()) {
        call = Optional.of(joined(pid, name, arguments, result.get()));
      }
    }
    return call;
  }

  private TracedCall joined(int pid, String name, String arguments, TraceResult result) {
    return new TracedCall(
        lineNumber,
        pid,
        name,
        arguments,
        result.value(),
        result.errno(),
        result.injected(),
        List.copyOf(result.places()));
  }
}
