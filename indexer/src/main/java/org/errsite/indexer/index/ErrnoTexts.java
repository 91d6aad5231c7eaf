// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.errsite.indexer.kernel.Errno;

/** Finds the texts of error names in a query: what the release's header and the C library say. */
final class ErrnoTexts {
  private final List<Text> texts = new ArrayList<>();
  private final Map<String, List<String>> names = new TreeMap<>();

  /** Under the name that has the number; its other names have the same texts. */
  private record Text(String root, List<String> words) {}

  /** Each text with the name it belongs to in front; a name may have several. */
  List<List<String>> lines() {
    return texts.stream().map(t -> List.of(t.root(), String.join(" ", t.words()))).toList();
  }

  /**
   * A text found in a query.
   *
   * @param errno whose text it is
   * @param share how much of the text is there, above 0 up to 1
   * @param from position of its first word in the query
   * @param length how many words of the query it takes
   */
  record Found(String errno, double share, int from, int length) {}

  /** Knows the texts of these names. */
  ErrnoTexts(List<Errno> errnos) {
    for (Errno errno : errnos) {
      names.computeIfAbsent(errno.root(), root -> new ArrayList<>()).add(errno.name());
      add(errno.root(), errno.text());
    }
    for (String line : Table.lines("errno-texts.txt")) {
      String name = line.substring(0, line.indexOf(' '));
      errnos.stream()
          .filter(errno -> errno.name().equals(name))
          .forEach(errno -> add(errno.root(), line.substring(name.length())));
    }
  }

  private void add(String root, String text) {
    List<String> words = lower(Words.written(text));
    if (words.size() > 1) {
      texts.add(new Text(root, words));
    }
  }

  /** The words in lower case. */
  static List<String> lower(List<String> words) {
    return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }

  /**
   * The error names whose text stands in the query, two words in a row at least.
   *
   * @param words of the query in lower case and in order, none left out
   * @return the longest match of each name, in order of names
   */
  List<Found> in(List<String> words) {
    Map<String, Found> best = new TreeMap<>();
    for (Text text : texts) {
      Found found = longestRun(text, words);
      if (found != null) {
        for (String name : names.get(text.root())) {
          Found own = new Found(name, found.share(), found.from(), found.length());
          best.merge(name, own, (a, b) -> b.share() > a.share() ? b : a);
        }
      }
    }
    return List.copyOf(best.values());
  }

  private static Found longestRun(Text text, List<String> words) {
    int bestFrom = 0;
    int bestLength = 1;
    for (int i = 0; i < words.size(); i++) {
      for (int j = 0; j < text.words().size(); j++) {
        int length = 0;
        while (i + length < words.size()
            && j + length < text.words().size()
            && words.get(i + length).equals(text.words().get(j + length))) {
          length++;
        }
        if (length > bestLength) {
          bestFrom = i;
          bestLength = length;
        }
      }
    }
    return bestLength < 2
        ? null
        : new Found(text.root(), (double) bestLength / text.words().size(), bestFrom, bestLength);
  }
}
