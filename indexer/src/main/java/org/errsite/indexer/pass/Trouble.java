// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

/**
 * What went wrong with one function of a file.
 *
 * @param functionIndex position in {@link org.errsite.indexer.scan.FileScan#functions()}
 * @param end how the run ended
 * @param text what Coccinelle said, one line; empty where it said nothing
 */
public record Trouble(int functionIndex, RunEnd end, String text) {

  /** One line for people, and the reason of the constants it concerns. */
  public String reason() {
    return text.isEmpty() ? end.label() : end.label() + ": " + text;
  }
}
