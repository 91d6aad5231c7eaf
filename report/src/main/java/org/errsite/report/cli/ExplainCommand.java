// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.errsite.indexer.explain.Candidate;
import org.errsite.indexer.explain.Explainer;
import org.errsite.indexer.explain.Explanation;
import org.errsite.indexer.explain.Question;
import org.errsite.indexer.index.SiteHit;
import org.errsite.indexer.index.SiteIndex;
import org.errsite.indexer.kernel.BadInputException;
import org.errsite.report.SiteJson;
import org.errsite.report.address.Links;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code errsite explain}. */
@Command(
    name = "explain",
    description = {
      "Name the lines that can have given an error, likeliest first.",
      "Either of a system call and an errno, as in: explain openat EACCES",
      "or, with - alone, of each failing call of an strace log on standard input.",
      "Options of strace that help: -f -y -yy."
    })
final class ExplainCommand implements Callable<Integer> {
  /** In a log more would bury its lines. */
  private static final int IN_LOG = 3;

  private final ErrsiteCommand root;

  @Parameters(
      paramLabel = "SYSCALL ERRNO | -",
      arity = "1..2",
      description = "What failed and how, or - for a log.")
  private List<String> words;

  ExplainCommand(ErrsiteCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    boolean log = words.equals(List.of("-"));
    if (!log && words.size() != 2) {
      throw new BadInputException(
          "explain wants a system call and an errno, such as openat EACCES, or - for a log");
    }
    try (SiteIndex index = root.open()) {
      Explainer explainer = new Explainer(index);
      return log ? log(index, explainer) : one(index, explainer);
    }
  }

  private int one(SiteIndex index, Explainer explainer) throws IOException {
    String syscall = words.get(0);
    String errno = words.get(1);
    explainer.check(syscall, errno);
    Explanation explanation = explainer.explain(Question.of(syscall, errno), root.limit());
    List<Candidate> shown = explanation.candidates();
    if (root.json()) {
      SiteJson json = new SiteJson(Links.of(index.release().name(), index.files()));
      for (Candidate candidate : shown) {
        root.out().println(json.line(new SiteHit(candidate.site(), candidate.score())));
      }
    } else {
      CandidateLines lines = new CandidateLines(root.out(), root.color(), "");
      shown.forEach(lines::print);
    }
    if (shown.isEmpty()) {
      root.console().note("nothing in the indexed parts gives " + errno + " to " + syscall);
    } else if (shown.size() < explanation.total()) {
      root.console().note(shown.size() + " of " + explanation.total() + " sites; -n shows more");
    }
    return shown.isEmpty() ? Exit.NOTHING_FOUND : Exit.DONE;
  }

  private int log(SiteIndex index, Explainer explainer) throws IOException {
    SiteJson json = new SiteJson(Links.of(index.release().name(), index.files()));
    LogExplainer log = new LogExplainer(explainer, root.limitOr(IN_LOG));
    CandidateLines lines = new CandidateLines(root.out(), root.color(), "    ");
    BufferedReader in =
        new BufferedReader(new InputStreamReader(root.in(), StandardCharsets.UTF_8), 1 << 16);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      LogExplainer.Answer answer = log.read(line);
      if (!root.json()) {
        root.out().println(line);
        answer.candidates().forEach(lines::print);
      } else if (answer.call() != null) {
        List<SiteHit> hits =
            answer.candidates().stream().map(c -> new SiteHit(c.site(), c.score())).toList();
        root.out().println(json.line(answer.call(), line, hits));
      }
    }
    root.console().note(log.summary());
    return log.explained() > 0 ? Exit.DONE : Exit.NOTHING_FOUND;
  }
}
