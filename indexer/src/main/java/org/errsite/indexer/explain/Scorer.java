// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.explain;

import java.util.function.ToDoubleFunction;

/**
 * One thing that speaks for a site.
 *
 * @param name also the reason that is told; empty for what is not worth telling
 * @param weight what its value counts, fitted on lines whose site is known
 * @param value mostly from 0, for nothing, to 1
 */
record Scorer(String name, double weight, ToDoubleFunction<Clue> value) {
  /** What it adds to a score. */
  double part(Clue clue) {
    return weight * value.applyAsDouble(clue);
  }
}
