// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
  private static final int IN_LOG = 5;

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
      boolean file = Files.isRegularFile(Path.of(words.get(0)));
      throw new BadInputException(
          file
              ? "a log is read from standard input: errsite explain - <" + words.get(0)
              : "explain wants a system call and an errno, such as openat EACCES, or - for a log");
    }
    try (SiteIndex index = root.open()) {
      Explainer explainer = new Explainer(index);
      return log ? log(index, explainer) : one(index, explainer);
    }
  }

  private int one(SiteIndex index, Explainer explainer) throws IOException {
    Question question = explainer.question(words.get(0), words.get(1));
    Explanation explanation = explainer.explain(question, root.limit());
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
      root.console()
          .note("nothing in the indexed parts gives " + question.errno() + " to " + words.get(0));
    } else if (shown.size() < explanation.total()) {
      root.console().note(shown.size() + " of " + explanation.total() + " sites; -n shows more");
    }
    return shown.isEmpty() ? Exit.NOTHING_FOUND : Exit.DONE;
  }

  private int log(SiteIndex index, Explainer explainer) throws IOException {
    LogExplainer log =
        new LogExplainer(explainer, root.json() ? root.limit() : root.limitOr(IN_LOG));
    OutputStream copy = root.json() ? OutputStream.nullOutputStream() : root.bytes();
    LogLines lines = new LogLines(root.in(), copy);
    LogOutput output =
        root.json() ? new JsonLog(index, root.out()) : new TextLog(lines, copy, root.color());
    boolean interrupted = false;
    try {
      for (String line = lines.next(); line != null; line = lines.next()) {
        Optional<LogExplainer.Answer> answer = log.read(line);
        if (answer.isPresent()) {
          output.add(answer.get(), line);
        }
      }
    } catch (ClosedByInterruptException e) {
      // Who stops it has seen enough; what was read is told.
      interrupted = true;
    }
    copy.flush();
    root.console().note(log.summary());
    if (!log.unknown().isEmpty()) {
      root.console().note("not indexed: " + log.unknown());
    }
    int status = log.explained() > 0 ? Exit.DONE : Exit.NOTHING_FOUND;
    return interrupted ? Exit.UNFINISHED : status;
  }
}
