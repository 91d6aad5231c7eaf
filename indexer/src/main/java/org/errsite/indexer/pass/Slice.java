// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableSet;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What Coccinelle is shown of one statement, and all that its result depends on: no name, no line
 * and no neighbour. Many statements have the same one.
 *
 * @param text a statement, every byte a character
 * @param places offsets in the text of the eligible constants, ascending, at least one; a
 *     constant's position in this list is its ordinal
 */
record Slice(String text, List<Integer> places) {
  private static final int KEY_DIGITS = 32;

  /** Cuts the body {@code [from, to)} of a function, braces included. */
  static List<SliceWriter.Piece> cut(
      byte[] source, int from, int to, NavigableSet<Integer> eligible) {
    SliceWriter out = new SliceWriter(source, eligible);
    new Slicer(source, from, to, out).run();
    return out.pieces();
  }

  /** 32 digits that stand for text and places. */
  String key() {
    MessageDigest digest = DigestUtils.getSha256Digest();
    digest.update(places.toString().getBytes(ISO_8859_1));
    digest.update(text.getBytes(ISO_8859_1));
    return HexFormat.of().formatHex(digest.digest()).substring(0, KEY_DIGITS);
  }
}
