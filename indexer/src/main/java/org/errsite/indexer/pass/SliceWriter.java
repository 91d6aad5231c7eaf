// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/** Makes a {@link Slice} of each statement and remembers where the constants in it came from. */
final class SliceWriter {
  private final byte[] source;
  private final NavigableSet<Integer> eligible;
  private final List<Piece> pieces = new ArrayList<>();

  /**
   * One statement of the source.
   *
   * @param origins offset in the source of each of the slice's constants
   */
  record Piece(Slice slice, List<Integer> origins) {}

  /**
   * For one function.
   *
   * @param source bytes of the file it stands in
   * @param eligible offsets of the file's eligible constants
   */
  SliceWriter(byte[] source, NavigableSet<Integer> eligible) {
    this.source = source;
    this.eligible = eligible;
  }

  /** Whether an eligible constant begins in {@code [from, to)} of the source. */
  boolean holdsEligible(int from, int to) {
    Integer next = eligible.ceiling(from);
    return next != null && next < to;
  }

  /** Takes {@code [from, to)} of the source, between characters of ours. */
  void take(String before, int from, int to, String behind) {
    List<Integer> origins = List.copyOf(eligible.subSet(from, to));
    List<Integer> places = origins.stream().map(offset -> before.length() + offset - from).toList();
    String text = before + new String(source, from, to - from, ISO_8859_1) + behind;
    pieces.add(new Piece(new Slice(text, places), origins));
  }

  /** What was taken, in order. */
  List<Piece> pieces() {
    return List.copyOf(pieces);
  }
}
