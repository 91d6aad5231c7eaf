// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.code;

/**
 * A run of characters of one kind within a line.
 *
 * @param kind what it is
 * @param text safe to look at, never empty
 */
public record Piece(Kind kind, String text) {

  /** What a run of characters is. */
  public enum Kind {
    /** Anything not told apart. */
    TEXT,
    /** A word of the language. */
    KEYWORD,
    /** A comment or a part of one. */
    COMMENT,
    /** A string or character literal. */
    STRING,
    /** An errno constant. */
    SITE
  }

  /** Whether it is plain text; a template asks this first. */
  public boolean plain() {
    return kind == Kind.TEXT;
  }
}
