// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

/** Tells how a constant outside every function is used. */
final class FileLevelUsage {
  private static final int NEAR = 20;

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

  /**
   * Text of the declaration that a constant stands in, or of the macro among whose arguments.
   *
   * @param most longest answer in bytes
   */
  String statement(int token, int most) {
    int call = callAround(token);
    int last = call == token ? token : closing(call);
    return tokens.text(edge(call, -1), edge(last, 1) + 1, most);
  }

  /** The opening parenthesis of the outermost call among whose arguments a token is, or itself. */
  private int callAround(int token) {
    int call = token;
    int depth = 0;
    for (int t = token - 1; t > 0 && token - t < NEAR && !isSeparator(t); t--) {
      depth += tokens.type[t] == ')' ? 1 : tokens.type[t] == '(' ? -1 : 0;
      if (depth < 0) {
        depth = 0;
        call = tokens.type[t - 1] == Tokens.WORD ? t : call;
      }
    }
    return call;
  }

  private int closing(int open) {
    int depth = 1;
    int t = open;
    while (depth > 0 && t + 1 < tokens.count && !isSeparator(t + 1)) {
      t++;
      depth += tokens.type[t] == '(' ? 1 : tokens.type[t] == ')' ? -1 : 0;
    }
    return t;
  }

  /** The last token before the next separator or macro at file level, at most twenty away. */
  private int edge(int token, int step) {
    int t = token;
    for (int i = 0; i < NEAR && t + step >= 0 && t + step < tokens.count; i++) {
      int next = Math.max(t, t + step);
      boolean another = tokens.type[next - 1] == ')' && tokens.type[next] == Tokens.WORD;
      if (another || isSeparator(t + step) || tokens.type[t + step] == ',') {
        break;
      }
      t += step;
    }
    return t;
  }

  private boolean isSeparator(int t) {
    byte type = tokens.type[t];
    return type == ';' || type == '{' || type == '}';
  }
}
