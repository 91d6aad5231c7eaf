// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.List;

/** Where a file uses a macro of its own. */
final class MacroUses {
  private final Lexer lexer;
  private final List<Region> regions;

  MacroUses(Lexer lexer, List<Region> regions) {
    this.lexer = lexer;
    this.regions = regions;
  }

  /** Whether it is used, and only as a value that is worked out when the code runs. */
  boolean areStatements(Macro macro) {
    Tokens tokens = lexer.tokens;
    String name = lexer.directiveTokens.text(macro.from());
    boolean used = false;
    for (int t = 0; t < tokens.count; t++) {
      if (tokens.type[t] == Tokens.WORD && tokens.is(t, name)) {
        if (!isStatement(t)) {
          return false;
        }
        used = true;
      }
    }
    return used && !isUsedByAnother(name);
  }

  private boolean isStatement(int t) {
    for (Region region : regions) {
      if (region.open < t && t < region.close && region.type == Region.Type.FUNCTION) {
        FunctionBody body = new FunctionBody(lexer.tokens, lexer.directives, region);
        return switch (new Usage(body).kindOf(body.place(t), t)) {
          case RETURN, ASSIGN, INIT, ARGUMENT, OTHER -> true;
          default -> false;
        };
      }
    }
    return false;
  }

  private boolean isUsedByAnother(String name) {
    Directives directives = lexer.directives;
    for (int d = 0; d < directives.count; d++) {
      if (directives.type[d] == Directives.DEFINE
          && directives.body(d).matches("(?s)\\s*\\w+.*\\b" + name + "\\b.*")
          && !directives.body(d).matches("(?s)\\s*" + name + "\\b.*")) {
        return true;
      }
    }
    return false;
  }
}
