// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Which bracket closes which, in one part of a file.
 *
 * <p>An {@code #if} arm that opens or closes what another arm opened or closed already would break
 * the nesting: the first arm counts, and brackets of later arms that have no partner within their
 * arm are marked dead.
 */
final class Brackets {
  private final Tokens tokens;
  private final int from;
  private final int[] partner;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private int[] stack = new int[32];
  private int size;
  private int armStart = -1;

  /** The open brackets at an {@code #if}, and at the end of its first arm. */
  private static final class Frame {
    final int[] open;
    final int armStart;
    int[] firstArm;

    Frame(int[] open, int armStart) {
      this.open = open;
      this.armStart = armStart;
    }
  }

  /**
   * Pairs the brackets among some tokens.
   *
   * @param from first token
   * @param to behind the last token
   */
  Brackets(Tokens tokens, Directives directives, int from, int to) {
    this.tokens = tokens;
    this.from = from;
    partner = new int[to - from];
    int directive = directives.firstFrom(from);
    for (int t = from; t < to; t++) {
      while (directive < directives.count && directives.token[directive] <= t) {
        apply(directives.type[directive++], t);
      }
      pair(t);
    }
    kill(0);
  }

  /** The other bracket of a pair, or the token itself where it has none. */
  int partner(int token) {
    int found = partner[token - from];
    return found == 0 ? token : found;
  }

  private void pair(int t) {
    switch (tokens.type[t]) {
      case '(', '[', '{' -> push(t);
      case ')' -> close(t, '(');
      case ']' -> close(t, '[');
      case '}' -> close(t, '{');
      default -> {}
    }
  }

  private void push(int t) {
    if (size == stack.length) {
      stack = Arrays.copyOf(stack, size * 2);
    }
    stack[size++] = t;
  }

  private void close(int t, char opening) {
    int found = size - 1;
    while (found >= 0 && tokens.type[stack[found]] != opening && opening == '{') {
      found--;
    }
    boolean matches = found >= 0 && tokens.type[stack[found]] == opening;
    if (!matches || stack[found] < armStart) {
      tokens.type[t] = Tokens.DEAD;
      size = matches ? found : size;
      return;
    }
    for (int i = found + 1; i < size; i++) {
      tokens.type[stack[i]] = Tokens.DEAD;
    }
    size = found;
    partner[stack[found] - from] = t;
    partner[t - from] = stack[found];
  }

  private void apply(byte directive, int t) {
    if (directive <= Directives.IFNDEF) {
      frames.push(new Frame(Arrays.copyOf(stack, size), armStart));
    } else if (frames.isEmpty()) {
      return;
    } else if (directive <= Directives.ELSE) {
      endArm();
      restore(frames.peek().open);
      armStart = t;
    } else if (directive == Directives.ENDIF) {
      Frame frame = frames.peek();
      if (frame.firstArm != null) {
        endArm();
        restore(frame.firstArm);
      }
      armStart = frame.armStart;
      frames.pop();
    }
  }

  private void endArm() {
    Frame frame = frames.peek();
    if (frame.firstArm == null) {
      frame.firstArm = Arrays.copyOf(stack, size);
    } else {
      kill(armStart);
    }
  }

  private void restore(int[] open) {
    size = open.length;
    stack = Arrays.copyOf(open, Math.max(32, size));
  }

  /** Marks the brackets dead that were opened at or behind a token and never closed. */
  private void kill(int since) {
    for (int i = 0; i < size; i++) {
      if (stack[i] >= since) {
        tokens.type[stack[i]] = Tokens.DEAD;
      }
    }
  }
}
