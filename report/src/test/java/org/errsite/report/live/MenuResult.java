// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.live;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.errsite.indexer.trace.ErrorPlace;
import org.errsite.indexer.trace.TracedCall;

/**
 * How one entry of the menu came out.
 *
 * @param outcome {@code pass}, {@code fail} or {@code skip}
 * @param line as strace printed it; empty if it printed none
 * @param why it did not pass; empty if it did
 */
record MenuResult(GuestRun.Entry entry, String outcome, String line, String why) {
  private static final int NOT_IN_THIS_KERNEL = 77;

  static MenuResult of(GuestRun run, KnownSites sites, GuestRun.Entry entry) throws IOException {
    int exit = run.exit(entry);
    if (exit == NOT_IN_THIS_KERNEL) {
      return new MenuResult(entry, "skip", "", "this kernel has not what it takes");
    }
    if (exit != 0) {
      return failed(entry, "", "provoke ended with " + exit);
    }
    List<TracedCall> calls =
        run.calls(entry).stream()
            .filter(call -> call.name().equals(entry.syscall()))
            .filter(call -> call.failed() && call.errno().equals(entry.errno()))
            .toList();
    if (calls.isEmpty()) {
      return failed(entry, "", "its log has no such call");
    }
    TracedCall last = calls.get(calls.size() - 1);
    if (last.place().isEmpty()) {
      return failed(entry, "", "strace printed no line");
    }
    ErrorPlace place = last.place().get();
    String line = place.file() + ":" + place.line();
    Set<String> known = sites.lines(entry.function(), entry.errno());
    if (!known.contains(line)) {
      return failed(entry, line, "strace printed " + line + ", the index has " + sorted(known));
    }
    return new MenuResult(entry, "pass", line, "");
  }

  /** One line for a person. */
  String told() {
    return entry.name() + ": " + (why.isEmpty() ? line : why);
  }

  private static MenuResult failed(GuestRun.Entry entry, String line, String why) {
    return new MenuResult(entry, "fail", line, why);
  }

  private static String sorted(Set<String> lines) {
    return lines.isEmpty() ? "no such site" : String.join(", ", new TreeSet<>(lines));
  }
}
