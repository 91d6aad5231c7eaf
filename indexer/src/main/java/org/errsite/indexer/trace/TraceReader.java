// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.trace;

import java.util.List;
import java.util.Optional;

/**
 * Reads an strace log line by line: plain ones, those of {@code -f} with the two halves of a call
 * that another task interrupted, with all that strace may put before and behind a call, and with
 * the kernel's lines behind the error. What is kept of earlier lines is bounded, so logs may be of
 * any length.
 *
 * <p>Lines may be decoded in any way that leaves ASCII as it is.
 */
public final class TraceReader {
  private static final String UNFINISHED = "<unfinished ...>";

  private final Begun halves = new Begun();
  private final Begun interrupted = new Begun();
  private TraceLine torn;
  private long lineNumber;
  private long unread;
  private boolean inTable;

  /**
   * Reads the next line.
   *
   * @param line without its end
   * @return the call that is over with this line; empty for every other line
   */
  public Optional<TracedCall> read(String line) {
    lineNumber++;
    TraceLine parts = TraceLine.read(line);
    return switch (parts.kind()) {
      case CALL -> call(parts);
      case RESUMED -> resumed(parts);
      case END -> {
        halves.take(parts.pid());
        interrupted.take(parts.pid());
        yield Optional.empty();
      }
      case NOTE -> Optional.empty();
      case OTHER -> other(parts, line);
    };
  }

  /**
   * Reads a line by itself; the second half of a call is taken for all of it.
   *
   * @return empty for every line on which no call ends
   */
  public static Optional<TracedCall> readAlone(String line) {
    return new TraceReader().read(line);
  }

  /** How many lines have been read. */
  public long lines() {
    return lineNumber;
  }

  /** How many of them are nothing that strace prints, or cut off. */
  public long unread() {
    return unread;
  }

  private Optional<TracedCall> call(TraceLine parts) {
    torn = null;
    halves.take(parts.pid());
    if (parts.text().endsWith(UNFINISHED)) {
      String text = parts.text();
      int end = text.length() - UNFINISHED.length();
      end -= end > 0 && text.charAt(end - 1) == ' ' ? 1 : 0;
      halves.put(parts.pid(), parts.name(), text.substring(0, end));
      return Optional.empty();
    }
    Optional<TracedCall> call = over(parts, "");
    if (call.isEmpty()) {
      unread++;
      torn = parts;
    }
    return call;
  }

  private Optional<TracedCall> resumed(TraceLine parts) {
    torn = null;
    Begun.Call half = halves.take(parts.pid(), parts.name());
    Optional<TracedCall> call = over(parts, half == null ? "" : half.arguments());
    unread += call.isPresent() || parts.text().endsWith(UNFINISHED) ? 0 : 1;
    return call;
  }

  private Optional<TracedCall> other(TraceLine parts, String line) {
    // On a terminal a program's output, or a message of strace, breaks the line of a call in two.
    Optional<TracedCall> call = torn == null ? Optional.empty() : over(parts, torn.text());
    if (call.isPresent()) {
      unread--;
      torn = null;
    } else if (inTable || Notes.isTableHead(line)) {
      inTable = !Notes.isTableEnd(line);
    } else {
      unread++;
    }
    return call;
  }

  /** Looks for the result from the end on, as an argument may hold what looks like one. */
  private Optional<TracedCall> over(TraceLine parts, String begun) {
    String text = parts.text();
    for (int at = text.lastIndexOf("= "); at > 0; at = text.lastIndexOf("= ", at - 1)) {
      int bracket = at - 1;
      while (bracket > 0 && text.charAt(bracket) == ' ') {
        bracket--;
      }
      if (text.charAt(bracket) == ')') {
        Optional<TraceResult> result = TraceResult.read(text.substring(at + 2));
        if (result.isPresent()) {
          TraceLine whole = parts.kind() == TraceLine.Kind.OTHER ? torn : parts;
          String arguments = begun + text.substring(0, bracket);
          return Optional.of(joined(whole.pid(), whole.name(), arguments, result.get()));
        }
      }
    }
    return Optional.empty();
  }

  /** A return from a signal handler returns what the call did that the signal interrupted. */
  private TracedCall joined(int pid, String name, String arguments, TraceResult result) {
    if (result.value().equals("?") && result.errno().startsWith("ERESTART")) {
      interrupted.put(pid, name, arguments);
    }
    boolean returns = name.equals("rt_sigreturn") || name.equals("sigreturn");
    Begun.Call call = returns ? interrupted.take(pid) : null;
    return new TracedCall(
        lineNumber,
        pid,
        call == null ? name : call.name(),
        call == null ? arguments : call.arguments(),
        result.value(),
        result.errno(),
        result.injected(),
        List.copyOf(result.places()));
  }
}
