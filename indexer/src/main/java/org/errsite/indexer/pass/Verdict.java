// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.errsite.indexer.scan.Carrier;
import org.errsite.indexer.scan.Constant;
import org.errsite.indexer.scan.FileScan;

/**
 * What became of one constant.
 *
 * @param status one of the three
 * @param reason why it was not instrumented; empty for instrumented ones
 * @param by who instrumented it
 */
public record Verdict(Status status, String reason, By by) {
  private static final Verdict WRAPPED = new Verdict(Status.INSTRUMENTED, "", By.COCCINELLE);
  private static final Verdict FOUND = new Verdict(Status.INSTRUMENTED, "", By.SCAN);
  private static final Verdict NOT_RUN = new Verdict(Status.ELIGIBLE, "pass not run", By.NOBODY);
  private static final Verdict ALREADY = skipped("already wrapped");

  private static Verdict skipped(String reason) {
    return new Verdict(Status.SKIPPED, reason, By.NOBODY);
  }

  /** Verdicts when Coccinelle has not run, in the order of {@link FileScan#constants()}. */
  public static List<Verdict> withoutPass(FileScan scan, Eligibility eligibility) {
    return scan.constants().stream()
        .map(constant -> skipped(scan.path(), constant, NOT_RUN, eligibility))
        .toList();
  }

  /**
   * Joins what the scan and the pass say, in the order of {@link FileScan#constants()}. What
   * Coccinelle passed over is instrumented all the same, as the scan sees it.
   *
   * @param result of the same file
   * @param eligibility as in the pass
   */
  public static List<Verdict> of(FileScan scan, PassResult result, Eligibility eligibility) {
    Set<Integer> wrapped = new HashSet<>(result.wrapped());
    Set<Integer> already = new HashSet<>(result.already());
    List<Verdict> verdicts = new ArrayList<>();
    for (Constant constant : scan.constants()) {
      if (wrapped.contains(constant.offset())) {
        verdicts.add(WRAPPED);
      } else if (already.contains(constant.offset()) || isNoted(constant)) {
        verdicts.add(ALREADY);
      } else {
        verdicts.add(skipped(scan.path(), constant, FOUND, eligibility));
      }
    }
    return verdicts;
  }

  private static boolean isNoted(Constant constant) {
    return !constant.carriers().isEmpty() && constant.carriers().stream().allMatch(Carrier::noted);
  }

  private static Verdict skipped(
      String path, Constant constant, Verdict otherwise, Eligibility eligibility) {
    String byPath = eligibility.skipReason(path);
    String reason = byPath.isEmpty() ? eligibility.skipReason(path, constant) : byPath;
    return reason.isEmpty() ? otherwise : skipped(reason);
  }
}
