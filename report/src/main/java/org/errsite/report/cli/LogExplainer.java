// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.errsite.indexer.explain.Candidate;
import org.errsite.indexer.explain.Explainer;
import org.errsite.indexer.explain.Question;
import org.errsite.indexer.explain.Recent;
import org.errsite.indexer.trace.ErrorPlace;
import org.errsite.indexer.trace.TraceReader;
import org.errsite.indexer.trace.TracedCall;

/** Explains an strace log line by line; what it keeps does not grow with the log. */
final class LogExplainer {
  /** More than strace knows, so that only what is no log can exceed it. */
  private static final int MOST_NAMES = 1000;

  private final Explainer explainer;
  private final int limit;
  private final TraceReader reader = new TraceReader();
  private final Map<Asked, Known> answers = new Recent<>(2000);
  private final Map<String, Long> unknown = new TreeMap<>();
  private long failing;
  private long explained;
  private long told;

  private record Asked(Question question, Optional<ErrorPlace> place) {}

  private record Known(long lineNumber, List<Candidate> candidates, boolean told) {}

  /**
   * What is said of one failing call.
   *
   * @param call the call
   * @param candidates likeliest first; only the one that the kernel told, if it did
   * @param sameAs number of an earlier line of which all of this was said, or 0
   */
  record Answer(TracedCall call, List<Candidate> candidates, long sameAs) {}

  LogExplainer(Explainer explainer, int limit) {
    this.explainer = explainer;
    this.limit = limit;
  }

  /** Reads the next line; empty when no failing call ends with it. */
  Optional<Answer> read(String line) throws IOException {
    Optional<TracedCall> failed = reader.read(line).filter(TracedCall::failed);
    if (failed.isEmpty()) {
      return Optional.empty();
    }
    TracedCall call = failed.get();
    failing++;
    Optional<Question> question = explainer.question(call);
    if (question.isEmpty()) {
      String name = call.name() + " " + call.errno();
      if (unknown.size() < MOST_NAMES || unknown.containsKey(name)) {
        unknown.merge(name, 1L, Long::sum);
      }
      return Optional.of(new Answer(call, List.of(), 0));
    }
    Asked asked = new Asked(question.get(), call.place());
    Known known = answers.get(asked);
    boolean again = known != null;
    if (!again) {
      known = answer(asked, call.lineNumber());
      answers.put(asked, known);
    }
    explained += known.candidates().isEmpty() ? 0 : 1;
    told += known.told() ? 1 : 0;
    return Optional.of(new Answer(call, known.candidates(), again ? known.lineNumber() : 0));
  }

  private Known answer(Asked asked, long lineNumber) throws IOException {
    if (asked.place().isPresent()) {
      Optional<Candidate> site = explainer.told(asked.question(), asked.place().get());
      if (site.isPresent()) {
        return new Known(lineNumber, List.of(site.get()), true);
      }
    }
    return new Known(lineNumber, explainer.explain(asked.question(), limit).candidates(), false);
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
        + (told == 0 ? "" : ", " + told + " of them told by the kernel")
        + (reader.unread() == 0
            ? ""
            : "; " + reader.unread() + " lines could not be read and are unchanged");
  }

  /** Which failing calls the index knows nothing of; empty if none. */
  String unknown() {
    return unknown.entrySet().stream()
        .map(entry -> entry.getKey() + (entry.getValue() == 1 ? "" : " (" + entry.getValue() + ")"))
        .collect(Collectors.joining(", "));
  }
}
