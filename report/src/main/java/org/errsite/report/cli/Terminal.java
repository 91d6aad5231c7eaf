// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

/**
 * Where a person watches. Java 17 cannot tell for one stream, so the launcher says it.
 *
 * @param out whether results go to a terminal: colours make sense
 * @param err whether messages do: a progress bar makes sense
 */
record Terminal(boolean out, boolean err) {
  static final Terminal NONE = new Terminal(false, false);

  /** As the launcher found it. */
  static Terminal ofLauncher() {
    return new Terminal(
        Boolean.getBoolean("errsite.terminal.out"), Boolean.getBoolean("errsite.terminal.err"));
  }
}
