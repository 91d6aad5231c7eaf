// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.explain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.errsite.indexer.index.Site;
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
  private static final int MOST = 200;

  /** Of the lines that are not among the first ten, those that most calls failed at. */
  private static final int MOST_FAR = 150;

  /** Of the calls that failed at one of them. */
  private static final int MOST_OF_LINE = 5;

  private static final int MOST_OF_ARGUMENTS = 160;

  /** Where the known site stood among the candidates of each call, from 1; 0 for nowhere. */
  private static final class Ranks {
    private final List<Integer> ranks = new ArrayList<>();

    double within(int most) {
      return (double) ranks.stream().filter(r -> r > 0 && r <= most).count() / ranks.size();
    }

    double meanReciprocal() {
      return ranks.stream().mapToDouble(r -> r == 0 ? 0 : 1.0 / r).average().orElse(0);
    }

    String row(String workload, String part) {
      return String.format(
          "%-10s %-9s %6d %7.1f%% %7.1f%% %7.1f%% %8.3f%n",
          workload,
          part,
          ranks.size(),
          100 * within(1),
          100 * within(5),
          100 * within(10),
          meanReciprocal());
    }
  }

  private final Map<Truth, Integer> explained = new HashMap<>();
  private final Ranks held = new Ranks();
  private final StringBuilder table =
      new StringBuilder(
          String.format(
              "%-20s %6s %8s %8s %8s %8s%n", "", "calls", "hit@1", "hit@5", "hit@10", "MRR"));

  /** Of each line that is not among the first ten, what was to be explained by it. */
  private final Map<String, List<String>> far = new TreeMap<>();

  @Test
  void should_name_the_line_among_the_first_when_a_call_has_failed() throws IOException {
    Guest guest = Guest.booted();
    try (SiteIndex index = guest.index()) {
      Explainer explainer = new Explainer(index);
      for (Map.Entry<String, Collection<Truth>> workload : guest.truthsByWorkload().entrySet()) {
        judge(explainer, workload.getKey(), workload.getValue(), new Ranks());
      }
      far.clear();
      judge(explainer, "all", guest.truths(), held);
    }
    Files.writeString(
        guest.out().resolve("explain.txt"),
        "Distinct (call, error, line) that explain names among the first\n\n" + table + farthest());
    assertTrue(held.within(5) >= LEAST_AMONG_FIVE, table::toString);
    assertTrue(held.within(10) >= LEAST_AMONG_TEN, table::toString);
  }

  private void judge(Explainer explainer, String workload, Collection<Truth> truths, Ranks heldOut)
      throws IOException {
    Ranks fitted = new Ranks();
    for (Truth truth : truths) {
      int rank = rank(explainer, truth);
      (truth.isForFitting() ? fitted : heldOut).ranks.add(rank);
      if (rank == 0 || rank > 10) {
        far.computeIfAbsent(truth.place(), place -> new ArrayList<>()).add(told(truth, rank));
      }
    }
    table.append(heldOut.row(workload, "held out")).append(fitted.row(workload, "fitted on"));
  }

  /** The workloads have some of them in common. */
  private int rank(Explainer explainer, Truth truth) throws IOException {
    Integer known = explained.get(truth);
    if (known == null) {
      known = rank(explainer.explain(truth.question(), MOST).candidates(), truth);
      explained.put(truth, known);
    }
    return known;
  }

  /** From 1; sites of one line count once. 0 where none is the one that was told. */
  private static int rank(List<Candidate> candidates, Truth truth) {
    Set<String> lines = new HashSet<>();
    for (Candidate candidate : candidates) {
      Site site = candidate.site();
      lines.add(site.file() + ":" + site.line());
      if (truth.isAt(site)) {
        return lines.size();
      }
    }
    return 0;
  }

  private static String told(Truth truth, int rank) {
    String arguments = truth.arguments();
    return String.format(
        "%6s  %s(%s) %s",
        rank == 0 ? "none" : rank,
        truth.question().syscall(),
        arguments.substring(0, Math.min(arguments.length(), MOST_OF_ARGUMENTS)),
        truth.question().errno());
  }

  private String farthest() {
    StringBuilder text = new StringBuilder();
    text.append(String.format("%nNot among the first ten: %d lines%n", far.size()));
    far.entrySet().stream()
        .sorted(Comparator.comparingInt(line -> -line.getValue().size()))
        .limit(MOST_FAR)
        .forEach(
            line ->
                text.append(
                    String.format(
                        "%n%s, %d calls, with their ranks%n%s%n",
                        line.getKey(),
                        line.getValue().size(),
                        String.join("\n", line.getValue().stream().limit(MOST_OF_LINE).toList()))));
    return text.toString();
  }
}
