// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts the bodies of telling macros in their place. Everything stays on its line. */
final class Expander {
  private static final int DEEPEST = 6;

  /** What a hostile header could make grow without end is left as it is. */
  private static final int LONGEST = 200_000;

  private final MacroTable macros;
  private final String path;

  Expander(MacroTable macros, String path) {
    this.macros = macros;
    this.path = path;
  }

  /** The text with its macros replaced; the same array when there are none. */
  byte[] expand(byte[] text) {
    return expand(text, 0);
  }

  private byte[] expand(byte[] text, int depth) {
    if (depth >= DEEPEST || text.length > LONGEST * 50) {
      return text;
    }
    Lexer lexer = new Lexer(text, new ErrnoNames(Set.of()));
    lexer.run();
    Tokens tokens = lexer.tokens;
    ByteArrayOutputStream out = null;
    int copied = 0;
    for (int t = 0; t + 1 < tokens.count; t++) {
      if (tokens.type[t] != Tokens.WORD || tokens.type[t + 1] != '(') {
        continue;
      }
      MacroText macro = macros.find(path, tokens.text(t));
      int close = macro == null ? -1 : closing(tokens, t + 1);
      if (close < 0) {
        continue;
      }
      out = out == null ? new ByteArrayOutputStream(text.length * 2) : out;
      out.write(text, copied, tokens.start[t] - copied);
      byte[] body = new Substitution(macro, arguments(tokens, t + 1, close)).bytes();
      out.writeBytes(body.length > LONGEST ? new byte[0] : expand(body, depth + 1));
      for (int line = tokens.line[t]; line < tokens.line[close]; line++) {
        out.write('\n');
      }
      copied = tokens.end[close];
      t = close;
    }
    if (out == null) {
      return text;
    }
    out.write(text, copied, text.length - copied);
    return out.toByteArray();
  }

  private static int closing(Tokens tokens, int open) {
    int depth = 0;
    for (int t = open; t < tokens.count; t++) {
      switch (tokens.type[t]) {
        case '(', '{', '[' -> depth++;
        case ')', '}', ']' -> depth--;
        default -> {}
      }
      if (depth == 0) {
        return t;
      }
    }
    return -1;
  }

  private static List<String> arguments(Tokens tokens, int open, int close) {
    List<String> arguments = new ArrayList<>();
    int depth = 0;
    int from = open + 1;
    for (int t = open + 1; t <= close; t++) {
      byte type = tokens.type[t];
      if (t == close || (type == ',' && depth == 0)) {
        int begin = tokens.start[from];
        int end = Math.max(begin, t > from ? tokens.end[t - 1] : begin);
        String text = new String(tokens.text, begin, end - begin, StandardCharsets.UTF_8);
        arguments.add(Comments.strip(text).replace('\n', ' '));
        from = t + 1;
      } else if (type == '(' || type == '{' || type == '[') {
        depth++;
      } else if (type == ')' || type == '}' || type == ']') {
        depth--;
      }
    }
    return arguments;
  }
}
