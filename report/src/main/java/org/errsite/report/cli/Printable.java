// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

/** Kernel source is untrusted: nothing in it may steer a terminal. */
final class Printable {
  private Printable() {}

  /** The text with a question mark for what is not there to be seen. */
  static String of(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cf}&&[^\\t]]", "?");
  }
}
