// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.errsite.indexer.trace.Hints;
import org.errsite.indexer.trace.TraceReader;
import org.errsite.indexer.trace.TracedCall;

/**
 * A failing call as strace prints it.
 *
 * @param syscall its name
 * @param errno such as {@code EPERM}
 * @param words what of its arguments may stand in the code: flags, and names of kernel files
 * @param place what an strace that knows prints behind the text of the error; empty if nothing
 */
record StraceLine(String syscall, String errno, List<String> words, String place) {
  /** Reads a line; empty if it is none of a failing call. */
  static Optional<StraceLine> read(String text) {
    return TraceReader.readAlone(text.strip())
        .filter(call -> call.result().equals("-1") && !call.errno().isEmpty())
        .map(StraceLine::of);
  }

  private static StraceLine of(TracedCall call) {
    Hints hints = Hints.in(call.arguments());
    List<String> words = new ArrayList<>(hints.kernelFiles());
    words.addAll(hints.flags());
    String place = call.place().map(at -> at.file() + ":" + at.line()).orElse("");
    return new StraceLine(call.name(), call.errno(), List.copyOf(words), place);
  }
}
