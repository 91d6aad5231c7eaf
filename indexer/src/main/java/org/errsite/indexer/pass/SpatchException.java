// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import org.errsite.indexer.kernel.BadInputException;

/** Coccinelle cannot be used at all; the message says why and how to mend it, in one line. */
public final class SpatchException extends BadInputException {
  private static final long serialVersionUID = 1L;

  /** With one line for the user. */
  public SpatchException(String message) {
    super(message);
  }

  /** With one line for the user and what led to it. */
  public SpatchException(String message, Throwable cause) {
    super(message, cause);
  }
}
