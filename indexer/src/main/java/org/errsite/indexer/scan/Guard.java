// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

/**
 * A condition that decides whether a constant is reached.
 *
 * @param text white space folded; empty if there is none
 * @param line 1-based, 0 if there is none
 */
record Guard(String text, int line) {
  static final Guard NONE = new Guard("", 0);

  boolean exists() {
    return line > 0;
  }
}
