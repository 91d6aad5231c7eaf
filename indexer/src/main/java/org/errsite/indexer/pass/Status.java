// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

/** What became of a constant. */
public enum Status {
  /** The patch records it: Coccinelle wrapped it, or the scan saw how to. */
  INSTRUMENTED("instrumented"),
  /** It is to be instrumented, and the pass has not run. */
  ELIGIBLE("eligible"),
  /** It must not be wrapped. */
  SKIPPED("skipped");

  private final String label;

  Status(String label) {
    this.label = label;
  }

  /** The word used in JSON, filters and addresses. */
  public String label() {
    return label;
  }
}
