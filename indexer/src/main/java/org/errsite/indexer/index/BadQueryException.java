// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

/** A query that cannot be understood; the message says what is wrong and how to mend it. */
public final class BadQueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With one line for the user. */
  public BadQueryException(String message) {
    super(message);
  }
}
