// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;

/** The command line's door. */
public final class Main {
  private static final int SECONDS_TO_TIDY_UP = 10;

  private Main() {}

  /** Runs one command and ends the process with its exit status. */
  public static void main(String[] args) {
    PrintWriter out = writer(System.out);
    PrintWriter err = writer(System.err);
    CountDownLatch done = new CountDownLatch(1);
    Thread worker = Thread.currentThread();
    Thread onInterrupt = new Thread(() -> endEarly(worker, done, err), "end-early");
    Runtime.getRuntime().addShutdownHook(onInterrupt);
    int status = run(out, err, Terminal.ofLauncher(), args);
    done.countDown();
    // Fails only when a signal got there first; then that thread ends the process.
    if (removed(onInterrupt)) {
      System.exit(status);
    }
  }

  private static PrintWriter writer(java.io.PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  private static boolean removed(Thread hook) {
    try {
      return Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      return false;
    }
  }

  /** Lets the command tidy up after Ctrl-C, then ends with the status of unfinished work. */
  private static void endEarly(Thread worker, CountDownLatch done, PrintWriter err) {
    worker.interrupt();
    try {
      boolean tidy = done.await(SECONDS_TO_TIDY_UP, TimeUnit.SECONDS);
      if (!tidy) {
        err.println("errsite: interrupted before all was tidied up");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    err.flush();
    Runtime.getRuntime().halt(Exit.UNFINISHED);
  }

  /**
   * Runs one command.
   *
   * @param out takes the results
   * @param err takes progress and messages
   * @param terminal where a person watches
   * @return the exit status
   */
  static int run(PrintWriter out, PrintWriter err, Terminal terminal, String... args) {
    ErrsiteCommand root = new ErrsiteCommand(out, err, terminal);
    CommandLine line = new CommandLine(root, root.factory());
    line.setOut(out);
    line.setErr(err);
    line.setUnmatchedOptionsArePositionalParams(false);
    line.setParameterExceptionHandler(new UsageErrors());
    line.setExecutionExceptionHandler(new Failures(root));
    int status = line.execute(args);
    out.flush();
    err.flush();
    return status;
  }
}
