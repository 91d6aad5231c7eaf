// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

/** Is told how far a rendering has come; may be called from several threads, one at a time. */
public interface Progress {
  /**
   * One more piece of work is done.
   *
   * @param what such as {@code 6.1.192 source}
   * @param done pieces done, 0 or more
   * @param total pieces in all, 1 or more
   */
  void step(String what, int done, int total);
}
