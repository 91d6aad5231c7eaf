// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.model;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Tells how much two conditions have to do with each other. */
final class Guards {
  private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Guards() {}

  /** Share of the names in either that are in both, from 0 to 1. */
  static double alike(String a, String b) {
    Set<String> left = words(a);
    Set<String> both = new HashSet<>(left);
    Set<String> right = words(b);
    both.retainAll(right);
    int all = left.size() + right.size() - both.size();
    return all == 0 ? 0 : (double) both.size() / all;
  }

  /** The same for conditions that only differ in their blanks. */
  static String bare(String guard) {
    return BLANKS.matcher(guard).replaceAll("");
  }

  private static Set<String> words(String guard) {
    Set<String> words = new HashSet<>();
    WORD.matcher(guard).results().map(MatchResult::group).forEach(words::add);
    return words;
  }
}
