// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.Arrays;

/** The nearest way from some functions to every other. */
final class Distances {
  private final Roads roads;
  private final int[] distance;
  private final int[] parent;

  /**
   * Finds all ways; of equally near starts the one named first counts.
   *
   * @param costs how far each of the starts is itself
   */
  Distances(Roads roads, int[] starts, int[] costs) {
    this.roads = roads;
    distance = new int[roads.count()];
    parent = new int[roads.count()];
    Arrays.fill(distance, Integer.MAX_VALUE);
    Buckets waiting = new Buckets();
    for (int i = 0; i < starts.length; i++) {
      reach(starts[i], costs[i], -1, waiting);
    }
    waiting.empty((node, far) -> leave((int) node, far, waiting));
  }

  private void leave(int node, int far, Buckets waiting) {
    if (distance[node] != far) {
      return;
    }
    int first = roads.first[node];
    int end = roads.first[node + 1];
    int[] own = roads.own(node);
    for (int i = first; i < end; i++) {
      reach(roads.to[i], far + (own == null ? roads.cost[i] : own[i - first]), node, waiting);
    }
  }

  private void reach(int node, int far, int from, Buckets waiting) {
    if (far < distance[node]) {
      distance[node] = far;
      parent[node] = from;
      waiting.add(node, far);
    }
  }

  /** How far a node is, or {@link Integer#MAX_VALUE}. */
  int of(int node) {
    return distance[node];
  }

  /** Where the way to a node comes from, or -1 at its start. */
  int parent(int node) {
    return parent[node];
  }
}
