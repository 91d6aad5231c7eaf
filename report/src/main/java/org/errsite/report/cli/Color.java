// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

/** Colours for a terminal; plain text elsewhere. */
final class Color {
  private final boolean on;

  Color(boolean on) {
    this.on = on;
  }

  String bold(String text) {
    return wrapped("1", text);
  }

  String errno(String text) {
    return wrapped("31", text);
  }

  String place(String text) {
    return wrapped("36", text);
  }

  String faint(String text) {
    return wrapped("2", text);
  }

  private String wrapped(String code, String text) {
    return on ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
