// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/** Writes a {@link Slice} and remembers where the constants in it came from. */
final class SliceWriter {
  private final byte[] source;
  private final NavigableSet<Integer> eligible;
  private final StringBuilder out = new StringBuilder();
  private final List<Integer> places = new ArrayList<>();
  private final List<Integer> origins = new ArrayList<>();

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

  /** Copies {@code [from, to)} of the source. */
  void copy(int from, int to) {
    for (int offset : eligible.subSet(from, to)) {
      places.add(out.length() + offset - from);
      origins.add(offset);
    }
    out.append(new String(source, from, to - from, ISO_8859_1));
  }

  /** Appends characters of ours. */
  void add(String ascii) {
    out.append(ascii);
  }

  /** What was written. */
  Slice slice() {
    return new Slice(out.toString(), List.copyOf(places));
  }

  /** Offset in the source of each of the slice's constants. */
  List<Integer> origins() {
    return List.copyOf(origins);
  }
}
