// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.explain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.errsite.indexer.index.SiteIndex;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Fits the weights of {@link Scorers} anew, where {@code errsite.fit} is set: as those under which
 * the known sites are likeliest when a score is the logarithm of a probability. Leaves them in
 * {@code weights.txt} beside what the guest left.
 */
@Tag("boot")
class FitWeightsTest {
  private static final int ROUNDS = 300;
  private static final double STEP = 0.15;
  private static final double INERTIA = 0.9;

  /** Keeps what is seen seldom from growing without end. */
  private static final double PULL = 0.002;

  /** What the scorers say of each candidate of one call, and which of them it was. */
  private record Case(List<float[]> values, int truth) {}

  @Test
  void should_be_as_likely_as_any_when_weights_are_fitted_anew() throws IOException {
    Assumptions.assumeTrue(System.getProperty("errsite.fit") != null, "only when asked for");
    Guest guest = Guest.booted();
    List<Case> cases = new ArrayList<>();
    try (SiteIndex index = guest.index()) {
      Explainer explainer = new Explainer(index);
      for (Truth truth : guest.truths()) {
        if (truth.isForFitting()) {
          add(explainer, truth, cases);
        }
      }
    }
    double[] weights = Scorers.ALL.stream().mapToDouble(Scorer::weight).toArray();
    double now = step(cases, weights, new double[weights.length]);
    double[] speed = new double[weights.length];
    double best = now;
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[weights.length];
      best = step(cases, weights, slope);
      for (int i = 0; i < weights.length; i++) {
        speed[i] = INERTIA * speed[i] + slope[i] / cases.size() - PULL * weights[i];
        weights[i] += STEP * speed[i];
      }
    }
    StringBuilder told = new StringBuilder();
    for (int i = 0; i < weights.length; i++) {
      String name = Scorers.ALL.get(i).name();
      told.append(String.format(Locale.ROOT, "%2d %6.2f  %s%n", i, weights[i], name));
    }
    String likelihoods = String.format("now %.4f, fitted %.4f a call%n%s", now, best, told);
    Files.writeString(guest.out().resolve("weights.txt"), likelihoods);
    assertTrue(now > best - 0.02, likelihoods);
  }

  private static void add(Explainer explainer, Truth told, List<Case> cases) throws IOException {
    List<float[]> values = new ArrayList<>();
    int truth = -1;
    for (Clue unread : explainer.clues(told.question())) {
      Clue clue = explainer.withSource(unread);
      boolean is = told.isAt(clue.site());
      if (is && truth >= 0) {
        continue;
      }
      truth = is ? values.size() : truth;
      float[] of = new float[Scorers.ALL.size()];
      for (int i = 0; i < of.length; i++) {
        of[i] = (float) Scorers.ALL.get(i).value().applyAsDouble(clue);
      }
      values.add(of);
    }
    if (truth >= 0) {
      cases.add(new Case(values, truth));
    }
  }

  /** The mean logarithm of what the known sites are given; adds its slope. */
  private static double step(List<Case> cases, double[] weights, double[] slope) {
    double likelihood = 0;
    for (Case one : cases) {
      double[] scores = one.values().stream().mapToDouble(v -> score(v, weights)).toArray();
      double most = Arrays.stream(scores).max().orElse(0);
      double sum = 0;
      for (int i = 0; i < scores.length; i++) {
        scores[i] = Math.exp(scores[i] - most);
        sum += scores[i];
      }
      likelihood += Math.log(scores[one.truth()] / sum);
      for (int i = 0; i < scores.length; i++) {
        double share = scores[i] / sum - (i == one.truth() ? 1 : 0);
        for (int w = 0; w < weights.length && Math.abs(share) > 1e-6; w++) {
          slope[w] -= share * one.values().get(i)[w];
        }
      }
    }
    return likelihood / cases.size();
  }

  private static double score(float[] values, double[] weights) {
    double score = 0;
    for (int i = 0; i < weights.length; i++) {
      score += weights[i] * values[i];
    }
    return score;
  }
}
