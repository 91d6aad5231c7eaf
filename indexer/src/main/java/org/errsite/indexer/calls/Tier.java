// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

/** How sure it is that one function calls another, surest first. */
public enum Tier {
  /** By its name. */
  DIRECT,
  /** By way of a member of a known struct, or of a variable. */
  TYPED,
  /** By way of a member whose struct is not known, but with as many arguments. */
  NAMED,
  /** It was passed to the caller as an argument. */
  PASSED,
  /**
   * The caller has it done later, in another context: as work, by a thread, after a grace period.
   */
  DEFERRED
}
