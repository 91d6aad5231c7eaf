// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.kernel;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The user gave something that cannot be worked on. The message is one line for the user: what is
 * wrong and, where there is one, how to mend it.
 */
public class BadInputException extends IOException {
  private static final long serialVersionUID = 1L;

  /** With one line for the user. */
  public BadInputException(String message) {
    super(oneLine(message));
  }

  /** With one line for the user and what lies behind it. */
  public BadInputException(String message, Throwable cause) {
    super(oneLine(message), cause);
  }

  /** For a file or directory that is there no more, or not for this user. */
  static BadInputException unreadable(Path path, IOException cause) {
    String reason = cause.getMessage();
    if (cause instanceof NoSuchFileException) {
      reason = "no such file or directory";
    } else if (cause instanceof AccessDeniedException) {
      reason = "permission denied";
    }
    return new BadInputException("cannot read " + path + ": " + reason, cause);
  }

  /** Names and messages from outside may hold anything; a message stays one line. */
  private static String oneLine(String message) {
    return message.replaceAll("\\p{Cntrl}+", "?");
  }
}
