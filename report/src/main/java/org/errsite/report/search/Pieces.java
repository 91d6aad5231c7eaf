// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.search;

import java.util.TreeSet;
import org.errsite.indexer.index.SearchRules;

/** How words and records are cut into pieces. */
final class Pieces {
  /** Bytes of a piece before compression, which leaves about half of words. */
  static final int WORDS = 24_000;

  /** Bytes of all words of an errno's part where it has them: one request for all. */
  static final int ALL_WORDS = 160_000;

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

  /** Whether terms with these orders are asked for together. */
  static boolean together(String a, String b) {
    return first(a).equals(first(b));
  }

  private static String first(String order) {
    int blank = order.indexOf(' ');
    return blank < 0 ? order : order.substring(0, blank);
  }

  /** The shortest text behind one order and not behind the next. */
  static String between(String last, String next) {
    return next.substring(0, common(last, next) + 1);
  }

  /** With how many letters both begin. */
  static int common(String a, String b) {
    int same = 0;
    while (same < a.length() && same < b.length() && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    return same;
  }
}
