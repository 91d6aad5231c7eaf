// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

/** How a run of Coccinelle over a piece of code ended when it did not end well. */
public enum RunEnd {
  /** Coccinelle gave up with an exception. */
  EXCEPTION("exception"),
  /** The time limit passed, also for the piece alone. */
  TIME_LIMIT("time limit"),
  /** The process died. */
  CRASHED("crashed"),
  /** The output differs from the input in more than wraps. */
  DIFFERS("output differs"),
  /** The function was passed over: Coccinelle cannot parse it. */
  NOT_PARSED("not parsed by Coccinelle"),
  /** The function was parsed; no rule takes the constant. */
  NOT_MATCHED("not matched by the semantic patch");

  private final String label;

  RunEnd(String label) {
    this.label = label;
  }

  /** The words used in reasons and messages. */
  public String label() {
    return label;
  }
}
