// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.errsite.indexer.calls.CallGraph.Edge;

/**
 * How sure it is that what a function returns can come out of one system call: the least sure call
 * of the surest way decides.
 */
public final class Sureness {
  private final CallGraph graph;

  /** Null for what is not reached. */
  private final Tier[] surest;

  private final Map<Tier, Deque<Integer>> waiting = new EnumMap<>(Tier.class);

  private Sureness(CallGraph graph) {
    this.graph = graph;
    surest = new Tier[graph.functions().size()];
    for (Tier tier : Tier.values()) {
      waiting.put(tier, new ArrayDeque<>());
    }
  }

  /** Of what a system call of this name reaches. */
  public static Sureness from(Ways ways, String systemCall) {
    Sureness sureness = new Sureness(ways.graph());
    for (int entry : ways.entries(systemCall)) {
      sureness.reach(entry, Tier.DIRECT);
    }
    for (Tier tier : Tier.values()) {
      Deque<Integer> here = sureness.waiting.get(tier);
      while (!here.isEmpty()) {
        sureness.leave(here.remove(), tier);
      }
    }
    return sureness;
  }

  private void leave(int function, Tier tier) {
    if (surest[function] != tier) {
      return;
    }
    for (Edge edge : graph.calls().get(function)) {
      if (edge.flows()) {
        reach(edge.to(), edge.tier().compareTo(tier) > 0 ? edge.tier() : tier);
      }
    }
  }

  private void reach(int function, Tier tier) {
    if (surest[function] == null || tier.compareTo(surest[function]) < 0) {
      surest[function] = tier;
      waiting.get(tier).add(function);
    }
  }

  /**
   * The least sure call on the surest way that returns to the system call; empty where none does.
   *
   * @param function its number
   */
  public Optional<Tier> of(int function) {
    return Optional.ofNullable(surest[function]);
  }
}
