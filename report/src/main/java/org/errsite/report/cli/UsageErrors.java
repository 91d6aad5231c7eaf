// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers words that are no command with one line. */
final class UsageErrors implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException error, String[] args) {
    CommandLine command = error.getCommandLine();
    StringBuilder line = new StringBuilder("errsite: ").append(error.getMessage());
    if (error instanceof UnmatchedArgumentException unmatched) {
      var near = unmatched.getSuggestions();
      line.append(near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?");
    }
    line.append("; see ").append(command.getCommandSpec().qualifiedName()).append(" --help");
    command.getErr().println(line.toString().replaceAll("\\s+", " "));
    return Exit.BAD_INPUT;
  }
}
