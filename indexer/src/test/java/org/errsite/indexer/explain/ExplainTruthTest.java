// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.explain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.errsite.indexer.index.SiteIndex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Holds explanations to the lines that a booted kernel told. What it finds is in {@code
 * explain.txt} beside what the guest left.
 */
@Tag("boot")
class ExplainTruthTest {
  private static final double LEAST_AMONG_FIVE = 0.70;
  private static final double LEAST_AMONG_TEN = 0.80;

  /** Farther than a person would look. */
  private static final int MOST = 1000;

  /** Where the known site stood among the candidates of each call, from 1; 0 for nowhere. */
  private static final class Ranks {
    private final List<Integer> ranks = new ArrayList<>();

    double within(int most) {
      return (double) ranks.stream().filter(r -> r > 0 && r <= most).count() / ranks.size();
    }

    double meanReciprocal() {
      return ranks.stream().mapToDouble(r -> r == 0 ? 0 : 1.0 / r).average().orElse(0);
    }

    String row(String name) {
      return String.format(
          "%-12s %6d %7.1f%% %7.1f%% %7.1f%% %8.3f%n",
          name, ranks.size(), 100 * within(1), 100 * within(5), 100 * within(10), meanReciprocal());
    }
  }

  @Test
  void should_name_the_line_among_the_first_when_a_call_has_failed() throws IOException {
    Guest guest = Guest.booted();
    Ranks fitted = new Ranks();
    Ranks held = new Ranks();
    StringBuilder far = new StringBuilder();
    try (SiteIndex index = guest.index()) {
      Explainer explainer = new Explainer(index);
      for (Truth truth : guest.truths()) {
        int rank = rank(explainer.explain(truth.question(), MOST).candidates(), truth.place());
        (truth.isForFitting() ? fitted : held).ranks.add(rank);
        if (rank == 0 || rank > 10) {
          Question question = truth.question();
          far.append(
              String.format(
                  "%6s  %s(%s) %s %s%n",
                  rank == 0 ? "none" : rank,
                  question.syscall(),
                  truth.arguments(),
                  question.errno(),
                  truth.place()));
        }
      }
    }
    String table =
        String.format("%-12s %6s %8s %8s %8s %8s%n", "", "calls", "hit@1", "hit@5", "hit@10", "MRR")
            + held.row("held out")
            + fitted.row("fitted on");
    Files.writeString(
        guest.out().resolve("explain.txt"),
        "Distinct (call, error, line) that explain names among the first\n\n"
            + table
            + "\nNot among the first ten, by rank\n\n"
            + far);
    assertTrue(held.within(5) >= LEAST_AMONG_FIVE, table);
    assertTrue(held.within(10) >= LEAST_AMONG_TEN, table);
  }

  private static int rank(List<Candidate> candidates, String place) {
    List<String> places =
        candidates.stream().map(c -> c.site().file() + ":" + c.site().line()).distinct().toList();
    return places.indexOf(place) + 1;
  }
}
