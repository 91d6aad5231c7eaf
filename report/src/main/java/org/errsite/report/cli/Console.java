// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.errsite.indexer.Steps;
import org.errsite.indexer.kernel.Progress;

/**
 * What a command says on its way: a bar with an ETA on a terminal, a plain line now and then else.
 */
final class Console implements Steps {
  private static final double NANOS = 1e9;
  private static final long SILENCE_NANOS = 5_000_000_000L;

  /** Of the work, before its pace says when it ends. */
  private static final double A_START = 0.05;

  private final PrintWriter err;
  private final boolean terminal;
  private final boolean quiet;
  private ProgressBar bar;
  private long started;
  private long doneAtStart;
  private long lastLine;

  Console(PrintWriter err, boolean terminal, boolean quiet) {
    this.err = err;
    this.terminal = terminal;
    this.quiet = quiet;
  }

  @Override
  public synchronized Progress begin(String step) {
    endStep();
    started = System.nanoTime();
    lastLine = started;
    doneAtStart = -1;
    if (quiet) {
      return Progress.NONE;
    }
    if (terminal) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(step)
              .setInitialMax(-1)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(200)
              .build();
    } else {
      err.println(step);
    }
    return (done, total) -> update(step, done, total);
  }

  private synchronized void update(String step, long done, long total) {
    if (bar != null) {
      bar.maxHint(total);
      bar.stepTo(done);
      return;
    }
    if (doneAtStart < 0) {
      // What was cached is done at once and says nothing of the pace.
      doneAtStart = done;
      started = System.nanoTime();
    }
    long now = System.nanoTime();
    if (now - lastLine > SILENCE_NANOS && total > 0 && done > doneAtStart) {
      lastLine = now;
      err.printf("%s: %d%%%s%n", step, done * 100 / total, left(now, done, total));
    }
  }

  private String left(long now, long done, long total) {
    double share = (double) (done - doneAtStart) / (total - doneAtStart);
    double whole = (now - started) / NANOS / share;
    return share < A_START ? "" : ", about " + Math.round(whole * (1 - share)) + " s left";
  }

  /** Takes the bar away, if there is one. */
  synchronized void endStep() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  @Override
  public synchronized void note(String line) {
    if (!quiet) {
      endStep();
      err.println(Printable.of(line));
    }
  }

  /** Says what went wrong, also when quiet. */
  void error(String line) {
    err.println("errsite: " + Printable.of(line));
  }
}
