// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

/** The command line's door. */
@SuppressWarnings("DoNotCallSuggester") // Goes with the stubs.
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit status. */
  public static void main(String[] args) {
    throw new UnsupportedOperationException(String.join(" ", args));
  }
}
