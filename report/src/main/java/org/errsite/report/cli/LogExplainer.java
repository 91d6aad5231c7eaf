// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.errsite.indexer.explain.Candidate;
import org.errsite.indexer.explain.Explainer;
import org.errsite.indexer.explain.Question;
import org.errsite.indexer.trace.Hints;
import org.errsite.indexer.trace.TraceReader;
import org.errsite.indexer.trace.TracedCall;

/** Explains an strace log line by line; what it keeps does not grow with the log. */
final class LogExplainer {
  /** What strace prints besides calls: signals, ends, halves of calls, stacks, notes. */
  private static final Pattern NO_CALL =
      Pattern.compile(
          "\\s*|.*(?:--- |\\+\\+\\+ |<unfinished \\.\\.\\.>|^ ?> |^strace: |^\\[ Process ).*");

  private final Explainer explainer;
  private final int limit;
  private final TraceReader reader = new TraceReader();
  private long failing;
  private long explained;
  private long unread;

  /**
   * What is said of one line.
   *
   * @param call the failing call that ended with it, or null
   * @param candidates likeliest first; none where there is no such call
   */
  record Answer(TracedCall call, List<Candidate> candidates) {}

  LogExplainer(Explainer explainer, int limit) {
    this.explainer = explainer;
    this.limit = limit;
  }

  Answer read(String line) throws IOException {
    Optional<TracedCall> call = reader.read(line);
    if (call.isEmpty()) {
      unread += NO_CALL.matcher(line).matches() ? 0 : 1;
      return new Answer(null, List.of());
    }
    if (!call.get().failed()) {
      return new Answer(null, List.of());
    }
    failing++;
    List<Candidate> candidates = candidates(call.get());
    explained += candidates.isEmpty() ? 0 : 1;
    return new Answer(call.get(), candidates);
  }

  private List<Candidate> candidates(TracedCall call) throws IOException {
    Question question = new Question(call.name(), call.errno(), Hints.in(call.arguments()));
    return explainer.explain(question, limit).candidates();
  }

  /** How many failing calls there were sites for. */
  long explained() {
    return explained;
  }

  String summary() {
    return reader.lines()
        + " lines, "
        + failing
        + " failing calls, "
        + explained
        + " with a site"
        + (unread == 0 ? "" : "; " + unread + " lines could not be read and are unchanged");
  }
}
