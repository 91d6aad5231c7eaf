// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.errsite.indexer.calls.CallGraph.Edge;

/**
 * How sure it is of each function that an error it returns can come out of one system call. The
 * surest of all ways decides. A pointer may lead to hundreds of functions, so that a few calls
 * behind it nearly everything is reached. Not safe for use by several threads at once.
 */
public final class Trusts {
  private static final int COMMON = 0;

  /** What a pointer leads to; each further call by name counts one more. */
  private static final int POINTER = 1;

  private static final int LAST_OF_IMPLEMENTATION = POINTER + 2;
  private static final int FAR = LAST_OF_IMPLEMENTATION + 1;
  private static final int NOWHERE = FAR + 1;

  private final CallGraph graph;
  private final int[] entries;
  private final byte[] ranks;

  /** Errors that are replaced on some way that is not far. */
  private final Set<String> replaced = new HashSet<>();

  private final Map<String, byte[]> ranksWithout = new HashMap<>();

  private Trusts(CallGraph graph, int[] entries) {
    this.graph = graph;
    this.entries = entries;
    ranks = new Walk("", FAR).ranks;
    for (int function = 0; function < ranks.length; function++) {
      if (ranks[function] < FAR) {
        for (Edge edge : graph.calls().get(function)) {
          replaced.addAll(edge.replaced());
        }
      }
    }
  }

  /** Of what a system call of this name reaches. */
  public static Trusts from(Ways ways, String systemCall) {
    return new Trusts(ways.graph(), ways.entries(systemCall));
  }

  /** All ways that return one error, where no caller replaces it. */
  private final class Walk {
    private final String errno;
    private final byte[] ranks = new byte[graph.functions().size()];
    private final List<Deque<Integer>> waiting = new ArrayList<>();

    /**
     * Walks them.
     *
     * @param errno empty for any
     * @param last the rank of the last ways that count
     */
    Walk(String errno, int last) {
      this.errno = errno;
      Arrays.fill(ranks, (byte) NOWHERE);
      for (int rank = COMMON; rank <= FAR; rank++) {
        waiting.add(new ArrayDeque<>());
      }
      for (int entry : entries) {
        reach(entry, COMMON);
      }
      for (int rank = COMMON; rank <= last; rank++) {
        Deque<Integer> here = waiting.get(rank);
        while (!here.isEmpty()) {
          leave(here.remove(), rank);
        }
      }
    }

    private void leave(int function, int rank) {
      if (ranks[function] != rank) {
        return;
      }
      for (Edge edge : graph.calls().get(function)) {
        if (edge.flows()) {
          reach(edge.to(), edge.replaced().contains(errno) ? FAR : behind(rank, edge));
        }
      }
    }

    private void reach(int function, int rank) {
      if (rank < ranks[function]) {
        ranks[function] = (byte) rank;
        waiting.get(rank).add(function);
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

  /**
   * Of the surest way on which an error returns to the system call; empty where none does. A way
   * past a caller that replaces the error is far at best: it may yet come of a second attempt.
   *
   * @param function number of the one that gives it
   * @param errno as it is written there
   */
  public Optional<Trust> of(int function, String errno) {
    int rank = ranks[function];
    if (rank < FAR && replaced.contains(errno)) {
      byte[] without = ranksWithout.computeIfAbsent(errno, e -> new Walk(e, FAR - 1).ranks);
      rank = Math.min(without[function], FAR);
    }
    return switch (rank) {
      case COMMON -> Optional.of(Trust.COMMON);
      case FAR -> Optional.of(Trust.FAR);
      case NOWHERE -> Optional.empty();
      default -> Optional.of(Trust.IMPLEMENTATION);
    };
  }
}
