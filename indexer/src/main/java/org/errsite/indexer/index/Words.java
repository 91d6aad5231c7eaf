// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.PorterStemmer;

/**
 * Turns text into the terms that are indexed and asked for.
 *
 * <p>An identifier gives itself in lower case and its parts, split at underscores, changes of case
 * and digits: {@code pid_ns_ctl_handler} gives itself, {@code pid}, {@code ns}, {@code ctl}, {@code
 * handler}. Parts and plain words are stemmed.
 */
final class Words {
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9_]+");
  private static final Pattern BORDER =
      Pattern.compile("_+|(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=[0-9])|(?<=[0-9])(?=[A-Za-z])");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+[uUlL]*|0[xX][0-9a-fA-F]+[uUlL]*");

  private Words() {}

  /** The identifiers and plain words of a text as written, numbers left out. */
  static List<String> written(String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = IDENTIFIER.matcher(text);
    while (matcher.find()) {
      if (!NUMBER.matcher(matcher.group()).matches()) {
        found.add(matcher.group());
      }
    }
    return found;
  }

  /** Every term of a text once, in order of appearance. */
  static Set<String> terms(String text) {
    Set<String> terms = new LinkedHashSet<>();
    for (String word : written(text)) {
      terms.add(whole(word));
      terms.addAll(parts(word));
    }
    terms.removeIf(term -> term.length() < 2 || StopWords.ENGLISH.contains(term));
    return terms;
  }

  /** The term of a word taken as a whole: stemmed if it has no parts. */
  static String whole(String word) {
    String bare = strip(word);
    return isCompound(bare) ? bare.toLowerCase(Locale.ROOT) : stem(bare);
  }

  /** The terms of an identifier's parts; empty for a plain word. Single letters say nothing. */
  static List<String> parts(String word) {
    String bare = strip(word);
    if (!isCompound(bare)) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    for (String part : BORDER.split(bare, -1)) {
      if (part.length() > 1 && !NUMBER.matcher(part).matches()) {
        parts.add(stem(part));
      }
    }
    return parts;
  }

  /**
   * Plain words and the parts of identifiers as written, in lower case; single letters left out.
   */
  static List<String> spelled(String text) {
    return written(text).stream()
        .flatMap(BORDER::splitAsStream)
        .filter(part -> part.length() > 1 && !NUMBER.matcher(part).matches())
        .map(part -> part.toLowerCase(Locale.ROOT))
        .toList();
  }

  private static boolean isCompound(String word) {
    return BORDER.matcher(word).find();
  }

  private static String strip(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && word.charAt(from) == '_') {
      from++;
    }
    while (to > from && word.charAt(to - 1) == '_') {
      to--;
    }
    return word.substring(from, to);
  }

  /** Stem of one word in lower case. */
  static String stem(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    // Short names and names of file systems are no English: nfs is not the plural of nf.
    if (lower.length() < 4 || lower.endsWith("fs") || lower.endsWith("vs")) {
      return lower;
    }
    PorterStemmer stemmer = new PorterStemmer();
    stemmer.setCurrent(lower);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
