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
  private final boolean directives;

  private WrapReader(
      byte[] before, TokenCursor left, byte[] after, TokenCursor right, boolean directives) {
    this.before = before;
    this.after = after;
    this.left = left;
    this.right = right;
    this.directives = directives;
  }

  /**
   * Compares a text with what became of it.
   *
   * @return offsets in {@code before} of the words that now stand in {@code ERR( )}; nothing when
   *     anything else changed
   */
  static Optional<Set<Integer>> wraps(byte[] before, byte[] after) {
    return read(before, after, false);
  }

  /** As {@link #wraps}, in the bodies of macros and other directives, too. */
  static Optional<Set<Integer>> wrapsAnywhere(byte[] before, byte[] after) {
    return read(before, after, true);
  }

  private static Optional<Set<Integer>> read(byte[] before, byte[] after, boolean directives) {
    TokenCursor left = new TokenCursor(before, 0, before.length);
    TokenCursor right = new TokenCursor(after, 0, after.length);
    return new WrapReader(before, left, after, right, directives).read();
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
      Optional<Set<Integer>> found = isDirective() ? inside() : wrapped();
      if (found.isEmpty()) {
        return Optional.empty();
      }
      wraps.addAll(found.get());
    }
    return right.next() ? Optional.empty() : Optional.of(wraps);
  }

  private boolean same() {
    return Arrays.equals(before, left.from(), left.to(), after, right.from(), right.to());
  }

  private boolean isDirective() {
    return directives
        && left.type() == TokenCursor.Type.DIRECTIVE
        && right.type() == TokenCursor.Type.DIRECTIVE;
  }

  /** Reads what stands behind the {@code #} on both sides. */
  private Optional<Set<Integer>> inside() {
    TokenCursor from = new TokenCursor(before, left.from() + 1, left.to());
    TokenCursor to = new TokenCursor(after, right.from() + 1, right.to());
    return new WrapReader(before, from, after, to, true).read();
  }

  /** Reads {@code ERR ( X )} on the right, where X is the word on the left. */
  private Optional<Set<Integer>> wrapped() {
    boolean read =
        left.type() == TokenCursor.Type.WORD
            && TokenCursor.is(after, right.from(), right.to(), "ERR")
            && right.next()
            && right.isMark('(')
            && right.next()
            && same()
            && right.next()
            && right.isMark(')');
    return read ? Optional.of(Set.of(left.from())) : Optional.empty();
  }
}
