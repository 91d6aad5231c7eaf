// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.errsite.indexer.calls.CallGraph.Edge;

/**
 * How sure it is of each function that what it returns can come out of one system call. The surest
 * of all ways decides. A pointer may lead to hundreds of functions, so that a few calls behind it
 * nearly everything is reached.
 */
public final class Trusts {
  private static final int COMMON = 0;

  /** What a pointer leads to; each further call by name counts one more. */
  private static final int POINTER = 1;

  private static final int LAST_OF_IMPLEMENTATION = POINTER + 2;
  private static final int FAR = LAST_OF_IMPLEMENTATION + 1;
  private static final int NOWHERE = FAR + 1;

  private final CallGraph graph;
  private final int[] ranks;
  private final List<Deque<Integer>> waiting = new ArrayList<>();

  private Trusts(CallGraph graph) {
    this.graph = graph;
    ranks = new int[graph.functions().size()];
    Arrays.fill(ranks, NOWHERE);
    for (int rank = COMMON; rank <= FAR; rank++) {
      waiting.add(new ArrayDeque<>());
    }
  }

  /** Of what a system call of this name reaches. */
  public static Trusts from(Ways ways, String systemCall) {
    Trusts trusts = new Trusts(ways.graph());
    for (int entry : ways.entries(systemCall)) {
      trusts.reach(entry, COMMON);
    }
    for (int rank = COMMON; rank <= FAR; rank++) {
      Deque<Integer> here = trusts.waiting.get(rank);
      while (!here.isEmpty()) {
        trusts.leave(here.remove(), rank);
      }
    }
    return trusts;
  }

  private void leave(int function, int rank) {
    if (ranks[function] != rank) {
      return;
    }
    for (Edge edge : graph.calls().get(function)) {
      if (edge.flows()) {
        reach(edge.to(), behind(rank, edge));
      }
    }
  }

  private int behind(int rank, Edge edge) {
    if (edge.tier() == Tier.TYPED) {
      return rank == COMMON ? POINTER : FAR;
    }
    if (edge.tier() != Tier.DIRECT) {
      return FAR;
    }
    boolean macro = graph.functions().get(edge.to()).line() == 0;
    return rank == COMMON || macro ? rank : Math.min(rank + 1, FAR);
  }

  private void reach(int function, int rank) {
    if (rank < ranks[function]) {
      ranks[function] = rank;
      waiting.get(rank).add(function);
    }
  }

  /**
   * Of the surest way that returns to the system call; empty where none does.
   *
   * @param function its number
   */
  public Optional<Trust> of(int function) {
    return switch (ranks[function]) {
      case COMMON -> Optional.of(Trust.COMMON);
      case FAR -> Optional.of(Trust.FAR);
      case NOWHERE -> Optional.empty();
      default -> Optional.of(Trust.IMPLEMENTATION);
    };
  }
}
