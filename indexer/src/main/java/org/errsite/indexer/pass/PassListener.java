// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

/** Hears how far the pass is; called by several threads, one at a time. */
@FunctionalInterface
public interface PassListener {
  /**
   * Some more files are done.
   *
   * @param done how many files are done, cached ones included
   * @param total how many files there are
   */
  void progress(int done, int total);
}
