// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

/** Who found what has to be done about a constant that is instrumented. */
public enum By {
  /** Coccinelle wrapped it. */
  COCCINELLE("coccinelle"),
  /** The scan: Coccinelle passed it over, or cannot do it. */
  SCAN("scan"),
  /** It is not instrumented. */
  NOBODY("");

  private final String label;

  By(String label) {
    this.label = label;
  }

  /** The word used in JSON, filters and pages; empty for nobody. */
  public String label() {
    return label;
  }
}
