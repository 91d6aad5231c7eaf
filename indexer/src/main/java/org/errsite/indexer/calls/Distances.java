// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.Arrays;

/**
 * The nearest way from some functions to every other. One object can be asked for one start after
 * another; scratch room is kept.
 */
final class Distances {
  private final int[][] to;
  private final int[][] cost;
  private final int[] distance;
  private final int[] parent;
  private final int[] seen;
  private int seenCount;
  private final Buckets waiting = new Buckets();

  /**
   * Distances in a graph.
   *
   * @param to for each node those it leads to
   * @param cost of each of these, 0 or more
   */
  Distances(int[][] to, int[][] cost) {
    this.to = to;
    this.cost = cost;
    distance = new int[to.length];
    parent = new int[to.length];
    seen = new int[to.length];
    Arrays.fill(distance, Integer.MAX_VALUE);
  }

  /**
   * Finds all ways from some nodes; of equally near ones the one named first counts.
   *
   * @param costs how far each of them is itself
   */
  void from(int[] starts, int[] costs) {
    for (int i = 0; i < seenCount; i++) {
      distance[seen[i]] = Integer.MAX_VALUE;
    }
    seenCount = 0;
    for (int i = 0; i < starts.length; i++) {
      reach(starts[i], costs[i], -1);
    }
    waiting.empty((node, far) -> leave((int) node, far));
  }

  private void leave(int node, int far) {
    if (distance[node] != far) {
      return;
    }
    int[] next = to[node];
    int[] costs = cost[node];
    for (int i = 0; i < next.length; i++) {
      reach(next[i], far + costs[i], node);
    }
  }

  private void reach(int node, int far, int from) {
    if (far >= distance[node]) {
      return;
    }
    if (distance[node] == Integer.MAX_VALUE) {
      seen[seenCount++] = node;
    }
    distance[node] = far;
    parent[node] = from;
    waiting.add(node, far);
  }

  /** How far a node is, or {@link Integer#MAX_VALUE}. */
  int of(int node) {
    return distance[node];
  }

  /** Where the way to a node comes from, or -1 at its start. */
  int parent(int node) {
    return parent[node];
  }

  /** How many nodes were reached. */
  int count() {
    return seenCount;
  }

  /** A node that was reached, in no order of distance. */
  int reached(int position) {
    return seen[position];
  }
}
