// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

/** What became of a constant. */
public enum Status {
  /** Coccinelle wrapped it. */
  INSTRUMENTED("instrumented"),
  /** It should be wrapped and was not, or the pass has not run. */
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
