// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.errsite.indexer.scan.Constant;
import org.errsite.indexer.scan.FileScan;

/**
 * What became of one constant.
 *
 * @param status one of the three
 * @param reason why it was not instrumented; empty for instrumented ones
 */
public record Verdict(Status status, String reason) {
  private static final Verdict INSTRUMENTED = new Verdict(Status.INSTRUMENTED, "");
  private static final Verdict NOT_RUN = new Verdict(Status.ELIGIBLE, "pass not run");
  private static final Verdict ALREADY = new Verdict(Status.SKIPPED, "already wrapped");

  /** Verdicts when Coccinelle has not run, in the order of {@link FileScan#constants()}. */
  public static List<Verdict> withoutPass(FileScan scan, Eligibility eligibility) {
    return scan.constants().stream()
        .map(constant -> skipped(scan.path(), constant, NOT_RUN, eligibility))
        .toList();
  }

  /**
   * Joins what the scan and the pass say, in the order of {@link FileScan#constants()}.
   *
   * @param result of the same file
   * @param eligibility as in the pass
   */
  public static List<Verdict> of(FileScan scan, PassResult result, Eligibility eligibility) {
    Set<Integer> wrapped = new HashSet<>(result.wrapped());
    Set<Integer> already = new HashSet<>(result.already());
    Map<Integer, String> reasons = new HashMap<>();
    result.troubles().forEach(t -> reasons.put(t.functionIndex(), t.reason()));
    List<Verdict> verdicts = new ArrayList<>();
    for (Constant constant : scan.constants()) {
      if (wrapped.contains(constant.offset())) {
        verdicts.add(INSTRUMENTED);
      } else if (already.contains(constant.offset())) {
        verdicts.add(ALREADY);
      } else {
        String reason = reasons.getOrDefault(constant.functionIndex(), RunEnd.NOT_MATCHED.label());
        Verdict otherwise = new Verdict(Status.ELIGIBLE, reason);
        verdicts.add(skipped(scan.path(), constant, otherwise, eligibility));
      }
    }
    return verdicts;
  }

  private static Verdict skipped(
      String path, Constant constant, Verdict otherwise, Eligibility eligibility) {
    String byPath = eligibility.skipReason(path);
    String reason = byPath.isEmpty() ? Eligibility.skipReason(constant) : byPath;
    return reason.isEmpty() ? otherwise : new Verdict(Status.SKIPPED, reason);
  }
}
