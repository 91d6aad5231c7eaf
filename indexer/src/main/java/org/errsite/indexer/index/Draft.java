// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.errsite.indexer.kernel.Errno;

/** What has been read of a query so far. */
final class Draft {
  private final List<Errno> errnos;
  private final ErrnoTexts texts;
  private final List<Filter> filters = new ArrayList<>();
  private final Set<String> names = new TreeSet<>();
  private final Set<Integer> codes = new TreeSet<>();
  private final List<String> words = new ArrayList<>();
  private final List<Request.Word> parts = new ArrayList<>();

  /** Nothing yet. */
  Draft(List<Errno> errnos, ErrnoTexts texts) {
    this.errnos = errnos;
    this.texts = texts;
  }

  /** The same filter again widens it; another narrows. */
  void add(Filter filter) {
    for (int i = 0; i < filters.size(); i++) {
      Filter old = filters.get(i);
      if (old.name() == filter.name() && old.negated() == filter.negated()) {
        List<String> values = new ArrayList<>(old.values());
        values.addAll(filter.values());
        filters.set(i, new Filter(old.name(), List.copyOf(values), old.negated()));
        return;
      }
    }
    filters.add(filter);
  }

  /**
   * An error name among the words; its other names are meant too. The kernel writes any, strace
   * prints the one with the number.
   */
  void addErrno(String name) {
    String root =
        errnos.stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow().root();
    errnos.stream().filter(e -> e.root().equals(root)).forEach(e -> names.add(e.name()));
  }

  /** A number such as the 22 of {@code -22}: an error, unless one is named. */
  void addCode(int code) {
    codes.add(code);
  }

  /** A word. */
  void addWord(String word) {
    words.add(word);
  }

  /** A word that somebody else chose, so that its parts may be closer to what the code says. */
  void addWhole(String word) {
    words.add(word);
    Words.parts(word).forEach(part -> parts.add(new Request.Word(part, Weights.PART)));
  }

  /** All that was read. */
  Request finish() {
    if (names.isEmpty()) {
      errnos.stream()
          .filter(errno -> codes.contains(errno.number()))
          .forEach(errno -> names.add(errno.name()));
    }
    if (!names.isEmpty()) {
      add(new Filter(Filter.Name.ERRNO, List.copyOf(names), false));
    }
    boolean named = filters.stream().anyMatch(f -> f.name() == Filter.Name.ERRNO && !f.negated());
    List<ErrnoTexts.Found> found = named ? List.of() : texts.in(ErrnoTexts.lower(words));
    List<Request.Word> kept = kept(found, StopWords.QUESTION);
    if (kept.isEmpty() && filters.isEmpty() && found.isEmpty()) {
      kept = kept(found, Set.of());
    }
    return new Request(List.copyOf(filters), kept, found);
  }

  private List<Request.Word> kept(List<ErrnoTexts.Found> found, Set<String> stop) {
    List<Request.Word> kept = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String lower = words.get(i).toLowerCase(Locale.ROOT);
      if (lower.length() > 1 && !StopWords.ENGLISH.contains(lower) && !stop.contains(lower)) {
        double share = isOfText(i, found) ? Weights.WORD_OF_TEXT : 1;
        kept.add(new Request.Word(words.get(i), share));
      }
    }
    kept.addAll(parts);
    return List.copyOf(kept);
  }

  private static boolean isOfText(int word, List<ErrnoTexts.Found> found) {
    return found.stream()
        .anyMatch(f -> f.share() == 1 && f.from() <= word && word < f.from() + f.length());
  }
}
