// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.ArrayList;
import java.util.List;
import org.errsite.indexer.calls.CallGraph.Edge;
import org.errsite.indexer.calls.CallGraph.Node;

/**
 * A function on a way.
 *
 * @param tier how sure it is that the one before calls it; {@link Tier#DIRECT} for the first
 */
public record Step(Node function, Tier tier) {

  /**
   * The steps of a way.
   *
   * @param functions their numbers, each called by the one before
   */
  public static List<Step> along(CallGraph graph, int[] functions) {
    List<Step> steps = new ArrayList<>(functions.length);
    for (int i = 0; i < functions.length; i++) {
      Tier tier = i == 0 ? Tier.DIRECT : tier(graph, functions[i - 1], functions[i]);
      steps.add(new Step(graph.functions().get(functions[i]), tier));
    }
    return List.copyOf(steps);
  }

  private static Tier tier(CallGraph graph, int caller, int callee) {
    return graph.calls().get(caller).stream()
        .filter(edge -> edge.to() == callee)
        .map(Edge::tier)
        .min(Tier::compareTo)
        .orElse(Tier.PASSED);
  }
}
