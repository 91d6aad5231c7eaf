// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.errsite.indexer.index.Site;

/**
 * Finds the sites of one function again in the same function of another release: first those that
 * kept their order, then those alike that did not, then those with another guard.
 */
final class PlaceMatcher {
  /** More pairs than this are not tried one by one; generated tables have so many. */
  private static final long MOST_PAIRS = 4_000_000;

  /** Two guards with less in common are taken for two conditions. */
  private static final double ALIKE = 0.25;

  private final List<Change> same = new ArrayList<>();
  private final List<Change> guardChanged = new ArrayList<>();
  private final List<Left> gone = new ArrayList<>();
  private final List<Left> come = new ArrayList<>();

  /** A site without a partner, and how many before it have one: which neighbours it is between. */
  private record Left(Site site, int gap) {}

  /** Two sites that may be one, and how much they are alike, from 0 to 2. */
  private record Likely(Left before, Left after, double score) {}

  /** Matches them; both in order of their lines. */
  PlaceMatcher(List<Site> before, List<Site> after) {
    align(before, after);
    pairInOrder(PlaceMatcher::key);
    // The same answer to the same question, only written otherwise.
    pairInOrder(left -> left.site().guard().isEmpty() ? null : bornUnder(left.site()));
    pairGuards();
  }

  private static String key(Left left) {
    return key(left.site());
  }

  /** What makes a site within its function; the number in its id aside. */
  static String key(Site site) {
    return site.errno() + "\0" + site.kind().label() + "\0" + Guards.bare(site.guard());
  }

  private static String bornUnder(Site site) {
    return site.errno() + "\0" + site.kind().isBorn() + "\0" + Guards.bare(site.guard());
  }

  /** Pairs the longest run of equal sites that both have in the same order. */
  private void align(List<Site> before, List<Site> after) {
    int n = before.size();
    int m = after.size();
    List<String> old = before.stream().map(PlaceMatcher::key).toList();
    List<String> now = after.stream().map(PlaceMatcher::key).toList();
    int[][] longest = (long) n * m > MOST_PAIRS || old.equals(now) ? null : longest(old, now);
    int i = 0;
    int j = 0;
    int gap = 0;
    while (i < n && j < m) {
      if (old.get(i).equals(now.get(j))) {
        same.add(new Change(Change.Kind.MOVED, before.get(i++), after.get(j++)));
        gap++;
      } else if (longest == null || longest[i + 1][j] >= longest[i][j + 1]) {
        gone.add(new Left(before.get(i++), gap));
      } else {
        come.add(new Left(after.get(j++), gap));
      }
    }
    while (i < n) {
      gone.add(new Left(before.get(i++), gap));
    }
    while (j < m) {
      come.add(new Left(after.get(j++), gap));
    }
  }

  /** How many can be paired of what begins at each two positions. */
  private static int[][] longest(List<String> old, List<String> now) {
    int[][] longest = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        longest[i][j] =
            old.get(i).equals(now.get(j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    return longest;
  }

  private void pairInOrder(Function<Left, String> key) {
    for (Left before : List.copyOf(gone)) {
      String wanted = key.apply(before);
      for (Left after : come) {
        if (wanted != null && wanted.equals(key.apply(after))) {
          same.add(new Change(Change.Kind.MOVED, before.site(), after.site()));
          gone.remove(before);
          come.remove(after);
          break;
        }
      }
    }
  }

  private void pairGuards() {
    if ((long) gone.size() * come.size() > MOST_PAIRS) {
      return;
    }
    List<Likely> likely = new ArrayList<>();
    for (Left before : gone) {
      for (Left after : come) {
        if (isSameStatement(before.site(), after.site())) {
          double score = Guards.alike(before.site().guard(), after.site().guard());
          likely.add(new Likely(before, after, score + (before.gap() == after.gap() ? 1 : 0)));
        }
      }
    }
    likely.sort(Comparator.comparingDouble((Likely pair) -> -pair.score()));
    for (Likely pair : likely) {
      if (pair.score() >= ALIKE && gone.contains(pair.before()) && come.contains(pair.after())) {
        gone.remove(pair.before());
        come.remove(pair.after());
        guardChanged.add(
            new Change(Change.Kind.GUARD_CHANGED, pair.before().site(), pair.after().site()));
      }
    }
  }

  private static boolean isSameStatement(Site before, Site after) {
    return before.errno().equals(after.errno())
        && before.kind() == after.kind()
        && before.statement().equals(after.statement());
  }

  /** Pairs of the same site, as {@code MOVED}. */
  List<Change> same() {
    return same;
  }

  /** Those with another guard. */
  List<Change> guardChanged() {
    return guardChanged;
  }

  /** Those of the first release without a partner. */
  List<Site> gone() {
    return gone.stream().map(Left::site).toList();
  }

  /** Those of the second release without a partner. */
  List<Site> come() {
    return come.stream().map(Left::site).toList();
  }
}
