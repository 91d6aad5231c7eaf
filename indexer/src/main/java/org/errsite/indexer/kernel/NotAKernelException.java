// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.kernel;

/** A tree that lacks what every kernel release has. */
public final class NotAKernelException extends BadInputException {
  private static final long serialVersionUID = 1L;

  /** With one line for the user. */
  public NotAKernelException(String message) {
    super(message);
  }
}
