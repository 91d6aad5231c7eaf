// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import org.errsite.indexer.index.BadQueryException;
import org.errsite.indexer.kernel.BadInputException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one line and an exit status. */
final class Failures implements IExecutionExceptionHandler {
  private final ErrsiteCommand root;

  Failures(ErrsiteCommand root) {
    this.root = root;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed)
      throws Exception {
    Console console = root.console();
    console.endStep();
    if (root.verbose()) {
      failure.printStackTrace(command.getErr());
    }
    if (failure instanceof BadInputException || failure instanceof BadQueryException) {
      console.error(failure.getMessage());
      return Exit.BAD_INPUT;
    }
    if (failure instanceof InterruptedIOException
        || failure instanceof ClosedByInterruptException) {
      console.error("interrupted; what was computed is kept: run the same command to go on");
      return Exit.UNFINISHED;
    }
    if (failure instanceof IOException && "Broken pipe".equals(failure.getMessage())) {
      // Who reads the results, such as head, has enough.
      return Exit.DONE;
    }
    if (failure instanceof IOException) {
      boolean full = String.valueOf(failure.getMessage()).contains("No space left on device");
      console.error(
          oneLine(failure)
              + (full ? "; make room and run it again: what was computed is kept" : ""));
      return Exit.UNFINISHED;
    }
    console.error("this is a fault in errsite: " + failure + "; run it with -v to see where");
    return Exit.UNFINISHED;
  }

  /** Java's messages for missing and forbidden files are only the file's name. */
  private static String oneLine(Exception failure) {
    String message = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
    boolean plain = failure.getClass() == IOException.class;
    return plain ? message : failure.getClass().getSimpleName() + ": " + message;
  }
}
