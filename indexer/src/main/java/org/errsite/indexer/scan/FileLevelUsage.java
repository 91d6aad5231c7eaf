// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

/** Tells how a constant outside every function is used. */
final class FileLevelUsage {
  private final Tokens tokens;

  FileLevelUsage(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * The kind of the constant at a token.
   *
   * @param region the braced region around it, or null
   */
  Kind kindOf(Region region, int token) {
    int left = token - 1;
    while (left > 0 && (tokens.type[left] == '-' || tokens.type[left] == '(')) {
      left--;
    }
    if (left >= 0 && tokens.type[left] == '[') {
      return Kind.CONST_EXPR;
    }
    if (region == null) {
      return outside(token);
    }
    return switch (region.type) {
      case INITIALISER -> Kind.STATIC_INIT;
      case AGGREGATE -> Kind.CONST_EXPR;
      default -> Kind.OTHER;
    };
  }

  private Kind outside(int token) {
    for (int t = token - 1; t >= 0; t--) {
      byte type = tokens.type[t];
      if (type == ';' || type == '}') {
        return Kind.OTHER;
      }
      if (type == '=') {
        return Kind.STATIC_INIT;
      }
      if (tokens.is(t, "static_assert") || tokens.is(t, "_Static_assert")) {
        return Kind.CONST_EXPR;
      }
    }
    return Kind.OTHER;
  }
}
