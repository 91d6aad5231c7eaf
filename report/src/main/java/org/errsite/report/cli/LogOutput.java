// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import java.io.IOException;

/** What is made of a log. */
@FunctionalInterface
interface LogOutput {
  /**
   * Says what is known of a failing call.
   *
   * @param line on which it ended, as {@link LogLines} gives it
   */
  void add(LogExplainer.Answer answer, String line) throws IOException;
}
