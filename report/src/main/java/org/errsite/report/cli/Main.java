// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine;

/** The command line's door. */
public final class Main {
  private static final int SECONDS_TO_TIDY_UP = 10;

  private Main() {}

  /** Runs one command and ends the process with its exit status. */
  public static void main(String[] args) {
    // By way of channels, so that Ctrl-C ends a read that waits.
    InputStream in = Channels.newInputStream(new FileInputStream(FileDescriptor.in).getChannel());
    OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    CompletableFuture<Integer> done = new CompletableFuture<>();
    Thread worker = Thread.currentThread();
    Thread onInterrupt = new Thread(() -> endEarly(worker, done, err), "end-early");
    Runtime.getRuntime().addShutdownHook(onInterrupt);
    int status = run(in, out, err, Terminal.ofLauncher(), args);
    done.complete(status);
    // Fails only when a signal got there first; then that thread ends the process.
    if (removed(onInterrupt)) {
      System.exit(status);
    }
  }

  private static boolean removed(Thread hook) {
    try {
      return Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      return false;
    }
  }

  /** Lets the command tidy up after Ctrl-C, then ends with the status it came to. */
  private static void endEarly(Thread worker, Future<Integer> done, PrintWriter err) {
    worker.interrupt();
    int status = Exit.UNFINISHED;
    try {
      status = done.get(SECONDS_TO_TIDY_UP, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException | InterruptedException e) {
      err.println("errsite: interrupted before all was tidied up");
    }
    err.flush();
    Runtime.getRuntime().halt(status);
  }

  /**
   * Runs one command.
   *
   * @param in is read by what takes a log
   * @param out takes the results
   * @param err takes progress and messages
   * @param terminal where a person watches
   * @return the exit status
   */
  static int run(
      InputStream in, OutputStream out, PrintWriter err, Terminal terminal, String... args) {
    ErrsiteCommand root = new ErrsiteCommand(in, out, err, terminal);
    CommandLine line = new CommandLine(root, root.factory());
    line.setOut(root.out());
    line.setErr(err);
    line.setParameterExceptionHandler(new UsageErrors());
    line.setExecutionExceptionHandler(new Failures(root));
    int status;
    try {
      status = line.execute(args);
    } catch (OutOfMemoryError e) {
      err.println("errsite: out of memory; take fewer parts with --only, or fewer --jobs");
      status = Exit.UNFINISHED;
    }
    root.out().flush();
    err.flush();
    return status;
  }
}
