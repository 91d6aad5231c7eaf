// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer;

import org.errsite.indexer.kernel.Progress;

/** Is told what is being done. */
@FunctionalInterface
public interface Steps {
  /** Tells nobody. */
  Steps SILENT = step -> Progress.NONE;

  /**
   * A step begins; the one before it has ended.
   *
   * @param step what is done, such as {@code scanning}
   * @return to be told how far the step is
   */
  Progress begin(String step);

  /** Something a person should know; one line. */
  default void note(String line) {}
}
