// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.errsite.indexer.scan.Kind;

/**
 * Every number the ranking uses.
 *
 * <p>All parts of a score are whole numbers below 2^24, so that sums of floats are exact and come
 * out the same in any order and in any language.
 */
final class Weights {
  /** What a word is worth in each field it can stand in, before its rarity. */
  static final Map<String, Integer> FIELDS = new LinkedHashMap<>();

  static {
    FIELDS.put(Fields.SYSCALL_WORDS, 24);
    FIELDS.put(Fields.FUNCTION_WORDS, 24);
    FIELDS.put(Fields.FILE_WORDS, 22);
    FIELDS.put(Fields.GUARD_WORDS, 14);
    FIELDS.put(Fields.STATEMENT_WORDS, 12);
    FIELDS.put(Fields.COMMENT_WORDS, 10);
    FIELDS.put(Fields.SUBSYSTEM_WORDS, 8);
    FIELDS.put(Fields.PATH_WORDS, 6);
    FIELDS.put(Fields.CONFIG_WORDS, 4);
  }

  /**
   * Share of what other fields and synonyms add to the best one; a power of two keeps sums exact.
   */
  static final float OTHER_PLACES = 0.5f;

  /** Share of its weight that a synonym of a word keeps. */
  static final double SYNONYM = 0.5;

  /** What the whole text of an error name is worth; a part of the text is worth its share. */
  static final int ERRNO_TEXT = 1000;

  /** Words that stand in the text of an error name count this share besides. */
  static final double WORD_OF_TEXT = 0.25;

  /** Preference for a file that is no header. */
  static final int SOURCE = 24;

  /** Preference for files one and two directories down: what everyone goes through lies there. */
  static final List<Integer> DEPTH = List.of(0, 48, 24);

  /** Share of its weight that a part keeps of a word that strace printed as a whole. */
  static final double PART = 0.5;

  /** The most terms looked for in fields; Lucene refuses a query of more than 1024. */
  static final int MOST_PLACES = 800;

  private Weights() {}

  /** Preference for sites that give the error over sites that look at it. */
  static int kind(Kind kind) {
    return switch (kind) {
      case RETURN, ASSIGN, INIT -> 60;
      case ARGUMENT, OTHER -> 40;
      case MACRO, STATIC_INIT, CONDITION -> 20;
      case COMPARISON, CASE, CONST_EXPR -> 0;
    };
  }

  /**
   * Worth of a word in a field.
   *
   * @param field one of {@link #FIELDS}
   * @param sites how many sites hold the word in any field
   * @param all how many sites there are
   * @param share 1 for the word itself, less for what merely stands for it
   * @return a multiple of 4, so that {@link #OTHER_PLACES} of it is whole
   */
  static int word(String field, int sites, int all, double share) {
    double rarity = 1 + StrictMath.log(1 + (all - sites + 0.5) / (sites + 0.5));
    return 4 * (int) Math.round(FIELDS.get(field) * rarity * share);
  }
}
