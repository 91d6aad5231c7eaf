// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.model;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.errsite.indexer.calls.Reach;
import org.errsite.indexer.calls.Trust;

/** The sites of one error of a system call: all are counted, the best are kept. */
final class Gathered {
  /** So many sites of one errno say enough; the search has others. */
  private static final int KEPT = 8;

  private static final Comparator<Reached> BEST_FIRST =
      Comparator.comparing(Reached::trust)
          .thenComparingDouble(Reached::remoteness)
          .thenComparingInt(Reached::position);

  private final PriorityQueue<Reached> best = new PriorityQueue<>(BEST_FIRST.reversed());
  private Trust trust = Trust.FAR;
  private boolean own;
  private int count;

  /**
   * A site.
   *
   * @param position among the sites of the error
   */
  private record Reached(
      ErrorFinder.Place place, Reach.Route route, Trust trust, double remoteness, int position) {}

  /**
   * Adds a site; sites must come in their order.
   *
   * @param remoteness the more, the less likely
   */
  void add(ErrorFinder.Place place, Reach.Route route, double remoteness, Trust ofWay) {
    own = place.own();
    trust = ofWay.compareTo(trust) < 0 ? ofWay : trust;
    Reached reached = new Reached(place, route, ofWay, remoteness, count);
    if (best.size() < KEPT || BEST_FIRST.compare(reached, best.peek()) < 0) {
      best.add(reached);
    }
    if (best.size() > KEPT) {
      best.remove();
    }
    count++;
  }

  /** All that was added. */
  CallErrors.Found found(String errno, Function<Reach.Route, SiteWay> way) {
    return new CallErrors.Found(
        errno,
        own,
        trust,
        count,
        best.stream()
            .sorted(BEST_FIRST)
            .map(r -> new CallErrors.Candidate(r.place().site(), way.apply(r.route())))
            .toList());
  }
}
