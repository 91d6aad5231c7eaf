// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.kernel;

/** The sections of MAINTAINERS, asked by path. */
public interface Maintainers {

  /**
   * Name of the section that fits the path best: the one whose {@code F:} pattern is most specific.
   *
   * @param path from the kernel root
   * @return the section's title, or an empty string where no section but THE REST claims it
   */
  String subsystemOf(String path);
}
