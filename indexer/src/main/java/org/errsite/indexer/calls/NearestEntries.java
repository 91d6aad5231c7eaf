// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.Arrays;

/** Which entries are nearest to each function of a graph, by some of its calls. */
final class NearestEntries {
  /** How many entries are kept of a function. */
  private static final int KEPT = 20;

  private static final int[] NONE = {};

  private final int[][] entries;
  private final int[] parents;

  private NearestEntries(int[][] entries, int[] parents) {
    this.entries = entries;
    this.parents = parents;
  }

  /**
   * Finds them.
   *
   * @param starts numbers of the entries; of equally near ones the one named first counts
   * @param roads the calls that count
   * @return of no use when the thread was interrupted
   */
  static NearestEntries of(CallGraph graph, int[] starts, Roads roads) {
    int[] costs = Costs.ofEntries(graph, starts);
    return new NearestEntries(new Search(roads).ranked(starts, costs), tree(starts, costs, roads));
  }

  private static int[] tree(int[] starts, int[] costs, Roads roads) {
    Distances distances = new Distances(roads, starts, costs);
    int[] tree = new int[roads.count()];
    for (int i = 0; i < tree.length; i++) {
      tree[i] = distances.of(i) == Integer.MAX_VALUE ? -1 : distances.parent(i);
    }
    return tree;
  }

  /** Writes it for {@link #read}. */
  void write(PackedWriter out) {
    for (int i = 0; i < parents.length; i++) {
      out.number(parents[i] + 1);
      out.number(entries[i].length);
      for (int entry : entries[i]) {
        out.number(entry);
      }
    }
  }

  /** Reads it back for so many functions. */
  static NearestEntries read(PackedReader in, int count) {
    int[][] entries = new int[count][];
    int[] parents = new int[count];
    for (int i = 0; i < count; i++) {
      parents[i] = in.number() - 1;
      int length = in.number();
      entries[i] = length == 0 ? NONE : new int[length];
      for (int e = 0; e < length; e++) {
        entries[i][e] = in.number();
      }
    }
    return new NearestEntries(entries, parents);
  }

  /** Positions of the entries nearest to a function, nearest first. */
  int[] entries(int function) {
    return entries[function];
  }

  /** Where the nearest way to a function comes from, or -1 at its start. */
  int parent(int function) {
    return parents[function];
  }

  /**
   * The nearest ways from all entries at once. One that is not among the nearest of a function is
   * not among those of what the function calls either, and is not followed.
   */
  private static final class Search {
    private final Roads roads;

    /** Of each function the ways nearest so far, in order: distance above, entry below. */
    private final long[][] best;

    /** Entry above, function below. */
    private final Buckets waiting = new Buckets();

    Search(Roads roads) {
      this.roads = roads;
      best = new long[roads.count()][];
    }

    int[][] ranked(int[] starts, int[] costs) {
      for (int e = 0; e < starts.length; e++) {
        reach(starts[e], way(costs[e], e));
      }
      waiting.empty(this::leave);
      int[][] ranked = new int[best.length][];
      for (int i = 0; i < ranked.length; i++) {
        ranked[i] = best[i] == null ? NONE : entries(best[i]);
      }
      return ranked;
    }

    private static int[] entries(long[] ways) {
      return Arrays.stream(ways)
          .takeWhile(way -> way != Long.MAX_VALUE)
          .mapToInt(way -> (int) way)
          .toArray();
    }

    private static long way(int far, long entry) {
      return (long) far << Integer.SIZE | entry;
    }

    private void leave(long item, int far) {
      int function = (int) item;
      long way = way(far, item >>> Integer.SIZE);
      if (Arrays.binarySearch(best[function], way) < 0 || Thread.currentThread().isInterrupted()) {
        return; // nearer ones have come since
      }
      for (int i = roads.first[function]; i < roads.first[function + 1]; i++) {
        reach(roads.to[i], way + way(roads.cost[i], 0));
      }
    }

    /** Keeps a way in its place where it is among the nearest. */
    private void reach(int function, long way) {
      if (best[function] == null) {
        best[function] = new long[KEPT];
        Arrays.fill(best[function], Long.MAX_VALUE);
      }
      long[] ways = best[function];
      if (way >= ways[KEPT - 1]) {
        return;
      }
      int at = known(ways, (int) way);
      if (ways[at] <= way) {
        return;
      }
      for (; at > 0 && ways[at - 1] > way; at--) {
        ways[at] = ways[at - 1];
      }
      ways[at] = way;
      waiting.add((long) (int) way << Integer.SIZE | function, (int) (way >>> Integer.SIZE));
    }

    /** Where the way from an entry stands, else the first free or the last place. */
    private static int known(long[] ways, int entry) {
      int at = 0;
      while (at < KEPT - 1 && ways[at] != Long.MAX_VALUE && (int) ways[at] != entry) {
        at++;
      }
      return at;
    }
  }
}
