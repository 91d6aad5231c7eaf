// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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
   * @param threads how many may work at once, 1 or more
   * @return of no use when the thread was interrupted
   */
  static NearestEntries of(CallGraph graph, int[] starts, Roads roads, int threads) {
    Search search = new Search(graph, starts, roads);
    int[] parents = search.tree();
    return new NearestEntries(search.ranked(threads), parents);
  }

  /** Writes it for {@link #read}. */
  void write(DataOutputStream out) throws IOException {
    for (int i = 0; i < parents.length; i++) {
      out.writeInt(parents[i]);
      out.writeByte(entries[i].length);
      for (int entry : entries[i]) {
        out.writeShort(entry);
      }
    }
  }

  /** Reads it back for so many functions. */
  static NearestEntries read(DataInputStream in, int count) throws IOException {
    int[][] entries = new int[count][];
    int[] parents = new int[count];
    for (int i = 0; i < count; i++) {
      parents[i] = in.readInt();
      int length = in.readByte();
      entries[i] = length == 0 ? NONE : new int[length];
      for (int e = 0; e < length; e++) {
        entries[i][e] = in.readUnsignedShort();
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

  /** All ways from all entries. */
  private static final class Search {
    private final int[] starts;
    private final int[] startCosts;
    private final Roads roads;
    private volatile boolean stopped;

    Search(CallGraph graph, int[] starts, Roads roads) {
      this.starts = starts;
      this.roads = roads;
      startCosts = Costs.ofEntries(graph, starts);
    }

    int[] tree() {
      Distances distances = new Distances(roads.to, roads.cost);
      distances.from(starts, startCosts);
      int[] tree = new int[roads.to.length];
      for (int i = 0; i < tree.length; i++) {
        tree[i] = distances.of(i) == Integer.MAX_VALUE ? -1 : distances.parent(i);
      }
      return tree;
    }

    int[][] ranked(int threads) {
      List<long[][]> parts =
          IntStream.range(0, threads).parallel().mapToObj(first -> part(first, threads)).toList();
      int[][] ranked = new int[roads.to.length][];
      for (int i = 0; i < ranked.length; i++) {
        ranked[i] = joined(parts, i);
      }
      return ranked;
    }

    private static int[] joined(List<long[][]> parts, int function) {
      long[] ways =
          parts.stream()
              .filter(part -> part[function] != null)
              .flatMapToLong(part -> Arrays.stream(part[function]))
              .filter(way -> way != Long.MAX_VALUE)
              .sorted()
              .limit(KEPT)
              .toArray();
      return ways.length == 0 ? NONE : Arrays.stream(ways).mapToInt(way -> (int) way).toArray();
    }

    /** For each function the nearest of every so many entries: distance above, position below. */
    private long[][] part(int first, int step) {
      long[][] best = new long[roads.to.length][];
      Distances distances = new Distances(roads.to, roads.cost);
      for (int e = first; e < starts.length && !stopped; e += step) {
        // Only the caller is interrupted, and waiting for the others hides that from them.
        if (Thread.currentThread().isInterrupted()) {
          stopped = true;
        }
        distances.from(new int[] {starts[e]}, new int[] {startCosts[e]});
        for (int i = 0; i < distances.count(); i++) {
          int function = distances.reached(i);
          keep(best, function, ((long) distances.of(function) << 32) | e);
        }
      }
      return best;
    }

    /** Keeps a way in its place where it is among the nearest. */
    private static void keep(long[][] best, int function, long way) {
      long[] kept = best[function];
      if (kept == null) {
        kept = new long[KEPT];
        Arrays.fill(kept, Long.MAX_VALUE);
        best[function] = kept;
      }
      int at = KEPT;
      while (at > 0 && kept[at - 1] > way) {
        at--;
      }
      if (at < KEPT) {
        System.arraycopy(kept, at, kept, at + 1, KEPT - at - 1);
        kept[at] = way;
      }
    }
  }
}
