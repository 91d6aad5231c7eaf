// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

/**
 * A place where it is decided that an error which was stored before goes out: {@code err = -EPERM;
 * if (…) goto out;}.
 *
 * @param form how it can be told there
 * @param from offset in the file of its first byte
 * @param to offset just behind its last
 * @param line 1-based line it begins on
 * @param variable what has to hold the error for it to go out; empty where it always does
 * @param noted whether the file tells it already
 */
public record Carrier(Form form, int from, int to, int line, String variable, boolean noted) {

  /** How an error can be told of. */
  public enum Form {
    /** A test in parentheses: the error goes out when it holds. */
    WHEN,
    /** A test in parentheses: the error goes out when it does not hold. */
    UNLESS,
    /** The end of a {@code switch} without a default: the error goes out when no case is for it. */
    DEFAULT,
    /** A {@code goto}, {@code break} or {@code return} that takes it along. */
    JUMP
  }
}
