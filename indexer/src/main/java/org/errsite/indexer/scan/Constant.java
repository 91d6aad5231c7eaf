// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.List;

/**
 * One errno constant in code and what surrounds it.
 *
 * @param errno as written, such as {@code EPERM}
 * @param offset of its first byte in the file
 * @param line 1-based
 * @param column 1-based, in bytes
 * @param function name of the enclosing function or function-like macro; empty at file level
 * @param functionIndex position in {@link FileScan#functions()}, or -1 outside every function
 * @param kind how it is used
 * @param statement text of the statement or declaration it stands in, white space folded, at most
 *     200 characters
 * @param eager whether it is stored before the test that decides
 * @param carriers where it is carried away when the test has decided, where that is all that can
 *     become of it; empty where it has to be recorded where it stands
 * @param guard text of the innermost condition that decides, white space folded; empty if none
 * @param guardLine 1-based line of the guard, 0 if none
 * @param config the enclosing {@code #if} conditions joined by {@code &&}; empty if none
 * @param comment text of the comment next to it or to its guard, without markers; empty if none
 * @param surroundings whether it may become a call there
 */
public record Constant(
    String errno,
    int offset,
    int line,
    int column,
    String function,
    int functionIndex,
    Kind kind,
    String statement,
    boolean eager,
    List<Carrier> carriers,
    String guard,
    int guardLine,
    String config,
    String comment,
    Surroundings surroundings) {

  /** The same constant below other {@code #if} conditions. */
  Constant withConfig(String conditions) {
    return new Constant(
        errno,
        offset,
        line,
        column,
        function,
        functionIndex,
        kind,
        statement,
        eager,
        carriers,
        guard,
        guardLine,
        conditions,
        comment,
        surroundings);
  }
}
