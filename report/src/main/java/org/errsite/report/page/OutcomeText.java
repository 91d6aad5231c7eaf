// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.page;

import java.util.List;
import org.errsite.report.model.Findings;

/** What is said beside a function's name. */
final class OutcomeText {
  /** More errors of one function are only counted. */
  private static final int TOLD = 10;

  private OutcomeText() {}

  /** The errors that can come out of it; empty where none does. */
  static String of(Findings.Outcome outcome) {
    if (outcome == null) {
      return "";
    }
    List<String> sure = outcome.sure();
    String more = sure.size() > TOLD ? " and " + (sure.size() - TOLD) + " more" : "";
    String named = String.join(" ", sure.subList(0, Math.min(TOLD, sure.size()))) + more;
    String unsure = outcome.more() > 0 ? " " + outcome.more() + " unsure" : "";
    return (named + unsure).strip();
  }
}
