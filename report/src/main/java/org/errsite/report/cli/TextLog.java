// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.errsite.indexer.explain.Candidate;

/** Below each failing call of a log its sites, or where they were told before. */
final class TextLog implements LogOutput {
  private static final String INDENT = "    ";

  private final LogLines log;
  private final OutputStream out;
  private final StringWriter text = new StringWriter();
  private final CandidateLines lines;

  /**
   * Writes between the lines of a log.
   *
   * @param out to which the log copies
   */
  TextLog(LogLines log, OutputStream out, Color color) {
    this.log = log;
    this.out = out;
    lines = new CandidateLines(new PrintWriter(text), color, INDENT);
  }

  @Override
  public void add(LogExplainer.Answer answer, String line) throws IOException {
    if (answer.candidates().isEmpty()) {
      return;
    }
    if (!log.ended()) {
      text.append('\n');
    }
    if (answer.sameAs() > 0) {
      lines.printAgain(answer.sameAs(), answer.candidates().get(0));
    } else {
      for (Candidate candidate : answer.candidates()) {
        lines.print(candidate);
      }
    }
    out.write(text.toString().getBytes(UTF_8));
    text.getBuffer().setLength(0);
  }
}
