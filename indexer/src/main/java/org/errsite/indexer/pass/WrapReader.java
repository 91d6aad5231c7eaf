// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads from Coccinelle's output which constants it wrapped. White space does not count: the edits
 * are made in the original bytes.
 */
final class WrapReader {
  private final byte[] before;
  private final byte[] after;
  private final TokenCursor left;
  private final TokenCursor right;

  private WrapReader(byte[] before, byte[] after) {
    this.before = before;
    this.after = after;
    left = new TokenCursor(before, 0, before.length);
    right = new TokenCursor(after, 0, after.length);
  }

  /**
   * Compares a text with what became of it.
   *
   * @return offsets in {@code before} of the words that now stand in {@code ERR( )}; nothing when
   *     anything else changed
   */
  static Optional<Set<Integer>> wraps(byte[] before, byte[] after) {
    return new WrapReader(before, after).read();
  }

  private Optional<Set<Integer>> read() {
    Set<Integer> wraps = new TreeSet<>();
    while (left.next()) {
      if (!right.next()) {
        return Optional.empty();
      }
      if (same()) {
        continue;
      }
      if (!wrapped()) {
        return Optional.empty();
      }
      wraps.add(left.from());
    }
    return right.next() ? Optional.empty() : Optional.of(wraps);
  }

  private boolean same() {
    return Arrays.equals(before, left.from(), left.to(), after, right.from(), right.to());
  }

  /** Reads {@code ERR ( X )} on the right, where X is the word on the left. */
  private boolean wrapped() {
    return left.type() == TokenCursor.Type.WORD
        && TokenCursor.is(after, right.from(), right.to(), "ERR")
        && right.next()
        && right.isMark('(')
        && right.next()
        && same()
        && right.next()
        && right.isMark(')');
  }
}
