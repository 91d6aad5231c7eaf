// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.search;

import java.util.TreeSet;
import org.errsite.indexer.index.SearchRules;

/** How words and records are cut into pieces. */
final class Pieces {
  /** Bytes of a piece before compression, which leaves about half of words. */
  static final int WORDS = 72_000;

  /** Bytes of words that stay in one piece where a part has no more: one request for all words. */
  static final int ALL_WORDS = 5 * WORDS;

  /** Letters of a piece before compression, which leaves about a quarter of records. */
  static final int RECORDS = 130_000;

  private Pieces() {}

  /**
   * What terms are sorted by: words that are asked for together stand together, so that they are in
   * one piece.
   */
  static String order(String term) {
    TreeSet<String> together = new TreeSet<>(SearchRules.synonyms(term));
    together.add(term);
    String first = together.first();
    return first.equals(term) ? term : first + " " + term;
  }
}
