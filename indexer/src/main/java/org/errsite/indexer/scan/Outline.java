// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds the braced regions at file level, the functions among them.
 *
 * <p>Every arm of an {@code #if} begins with the nesting found before it, and the first arm's end
 * stands for all of them. Where arms still leave braces open, a closing brace in the first column
 * ends a function that was opened there: so an unbalanced {@code #ifdef} costs one function, not
 * the rest of the file.
 */
final class Outline {
  private final Tokens tokens;
  private final Directives directives;
  private final Declarator declarator;
  private final List<Region> regions = new ArrayList<>();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private int depth;
  private int parens;
  private int declaration;
  private Region region;

  /** The nesting at an {@code #if}, and at the end of its first arm. */
  private static final class Frame {
    int depth;
    int parens;
    int declaration;
    Region region;
    boolean armEnded;
    int armDepth;
    int armParens;
    Region armRegion;
  }

  Outline(Tokens tokens, Directives directives) {
    this.tokens = tokens;
    this.directives = directives;
    declarator = new Declarator(tokens);
  }

  /** The regions in order of their opening brace. */
  List<Region> find() {
    int directive = 0;
    int next = directives.count > 0 ? directives.token[0] : Integer.MAX_VALUE;
    for (int t = 0; t < tokens.count; t++) {
      while (next <= t) {
        apply(directives.type[directive++]);
        next = directive < directives.count ? directives.token[directive] : Integer.MAX_VALUE;
      }
      step(t);
    }
    for (Region open : regions) {
      if (open.close < 0) {
        open.close = tokens.count - 1;
      }
    }
    return regions;
  }

  private void step(int t) {
    switch (tokens.type[t]) {
      case '{' -> {
        if (depth == 0) {
          open(t);
        } else {
          depth++;
        }
      }
      case '}' -> {
        if (depth > 0) {
          close(t);
        } else if (parens == 0) {
          declaration = t + 1;
        }
      }
      case '(' -> {
        if (depth == 0) {
          parens++;
        }
      }
      case ')' -> {
        if (depth == 0 && parens > 0) {
          parens--;
        }
      }
      case ';' -> {
        if (depth == 0 && parens == 0) {
          declaration = t + 1;
        }
      }
      default -> {}
    }
  }

  private void open(int t) {
    if (parens > 0 && tokens.atLineStart(t)) {
      parens = 0;
    }
    Region opened = parens > 0 ? other(t) : regionAt(t);
    if (opened == null) {
      declaration = t + 1;
      return;
    }
    region = opened;
    regions.add(region);
    depth = 1;
  }

  private Region other(int t) {
    return new Region(Region.Type.OTHER, declaration, t, -1, "");
  }

  /** The region that opens here, or null for the braces of a linkage specification. */
  private Region regionAt(int t) {
    if (t > 0 && tokens.type[t - 1] == Tokens.STRING) {
      return null;
    }
    int name = declarator.functionName(declaration, t);
    if (name >= 0) {
      String called = declarator.nameAt(declaration, name);
      return new Region(Region.Type.FUNCTION, declaration, t, name, called);
    }
    return new Region(declarator.typeOf(declaration, t), declaration, t, -1, "");
  }

  private void close(int t) {
    boolean function = region != null && region.type == Region.Type.FUNCTION;
    if (function && tokens.atLineStart(region.open)) {
      closeByColumn(t);
    } else if (--depth == 0) {
      end(t);
    }
  }

  private void closeByColumn(int t) {
    boolean first = tokens.atLineStart(t);
    if (depth == 1) {
      if (first || !goesOn(t + 1)) {
        end(t);
      }
    } else if (first && beginsAnew(t + 1)) {
      end(t);
    } else {
      depth--;
    }
  }

  /** Whether what follows a brace can only be more of the same function. */
  private boolean goesOn(int t) {
    if (t >= tokens.count || tokens.atLineStart(t)) {
      return false;
    }
    return switch (tokens.type[t]) {
      case Keyword.IF,
          Keyword.ELSE,
          Keyword.RETURN,
          Keyword.GOTO,
          Keyword.FOR,
          Keyword.WHILE,
          Keyword.BREAK,
          Keyword.SWITCH,
          Keyword.CASE,
          Keyword.DEFAULT,
          '}' ->
          true;
      default -> false;
    };
  }

  /** Whether a declaration at file level, or the end of the file, follows. */
  private boolean beginsAnew(int t) {
    if (t >= tokens.count) {
      return true;
    }
    boolean label = t + 1 < tokens.count && tokens.type[t + 1] == ':';
    return tokens.atLineStart(t) && tokens.isWord(t) && !label;
  }

  private void end(int t) {
    depth = 0;
    parens = 0;
    declaration = t + 1;
    if (region != null) {
      region.close = t;
    }
    for (int i = regions.size() - 1; i >= 0 && regions.get(i).close < 0; i--) {
      regions.get(i).close = t;
    }
    region = null;
  }

  private void apply(byte directive) {
    if (directive <= Directives.IFNDEF) {
      push();
    } else if (directive <= Directives.ELSE) {
      nextArm();
    } else if (directive == Directives.ENDIF) {
      pop();
    }
  }

  private void push() {
    Frame frame = new Frame();
    frame.depth = depth;
    frame.parens = parens;
    frame.declaration = declaration;
    frame.region = region;
    frames.push(frame);
  }

  private void nextArm() {
    Frame frame = frames.peek();
    if (frame == null) {
      return;
    }
    if (!frame.armEnded) {
      frame.armEnded = true;
      frame.armDepth = depth;
      frame.armParens = parens;
      frame.armRegion = region;
    }
    depth = frame.depth;
    parens = frame.parens;
    declaration = frame.declaration;
    region = frame.region;
  }

  private void pop() {
    Frame frame = frames.poll();
    if (frame != null && frame.armEnded) {
      depth = frame.armDepth;
      parens = frame.armParens;
      region = frame.armRegion;
    }
  }
}
