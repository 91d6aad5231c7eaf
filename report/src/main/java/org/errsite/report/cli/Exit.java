// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

/** The exit statuses that scripts rely on. */
final class Exit {
  static final int DONE = 0;
  static final int NOTHING_FOUND = 1;
  static final int BAD_INPUT = 2;
  static final int UNFINISHED = 3;

  private Exit() {}
}
