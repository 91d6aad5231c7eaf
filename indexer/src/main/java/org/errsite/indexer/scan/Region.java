// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

/** A braced part of a file that stands outside every other. */
final class Region {
  /** What the braces hold. */
  enum Type {
    FUNCTION,
    /** The members of a struct or union, or enumerators. */
    AGGREGATE,
    /** The value of an object with static storage. */
    INITIALISER,
    OTHER
  }

  final Type type;

  /** First token of the declaration. */
  final int start;

  /** Token of the opening brace. */
  final int open;

  /** Token of the function's name, or -1. */
  final int nameToken;

  final String name;

  /** Token of the closing brace, or the last token of the file where none closes it. */
  int close = -1;

  Region(Type type, int start, int open, int nameToken, String name) {
    this.type = type;
    this.start = start;
    this.open = open;
    this.nameToken = nameToken;
    this.name = name;
  }
}
