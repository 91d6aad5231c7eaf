// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.Arrays;

/**
 * The nearest way from some functions to every other, after Dial: costs are small whole numbers, so
 * that what waits is kept in a list for each distance. One object can be asked for one start after
 * another; scratch room is kept.
 */
final class Distances {
  private final int[][] to;
  private final int[][] cost;
  private final int[] distance;
  private final int[] parent;
  private final int[] seen;
  private int seenCount;
  private int[][] waiting = new int[256][];
  private int[] waitingCount = new int[256];
  private int farthest;

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
    farthest = 0;
    for (int i = 0; i < starts.length; i++) {
      reach(starts[i], costs[i], -1);
    }
    for (int far = 0; far <= farthest; far++) {
      // A way of no cost adds to the list that is being worked on.
      for (int i = 0; i < waitingCount[far]; i++) {
        leave(waiting[far][i], far);
      }
      waitingCount[far] = 0;
    }
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
    add(node, far);
  }

  private void add(int node, int far) {
    if (far >= waiting.length) {
      waiting = Arrays.copyOf(waiting, far * 2);
      waitingCount = Arrays.copyOf(waitingCount, far * 2);
    }
    int count = waitingCount[far];
    if (waiting[far] == null) {
      waiting[far] = new int[64];
    } else if (count == waiting[far].length) {
      waiting[far] = Arrays.copyOf(waiting[far], count * 2);
    }
    waiting[far][count] = node;
    waitingCount[far] = count + 1;
    farthest = Math.max(farthest, far);
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
