// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.kernel;

/** Told how far a long step is. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress NONE = (done, total) -> {};

  /**
   * A little more is done.
   *
   * @param done so far, in a unit that stays the same throughout a step
   * @param total in the same unit, or -1 while it is not known
   */
  void update(long done, long total);
}
