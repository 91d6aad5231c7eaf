// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.Arrays;

/**
 * What waits to be worked on, nearest first, after Dial: distances are small whole numbers, so that
 * there is a list for each. Room is kept when it has been emptied.
 */
final class Buckets {
  private long[][] waiting = new long[256][];
  private int[] counts = new int[256];
  private int farthest;

  /** What is done with what waited. */
  @FunctionalInterface
  interface Work {
    /** May add more, as near or farther. */
    void on(long item, int far);
  }

  /**
   * Adds one.
   *
   * @param far its distance, 0 or more
   */
  void add(long item, int far) {
    if (far >= waiting.length) {
      waiting = Arrays.copyOf(waiting, far * 2);
      counts = Arrays.copyOf(counts, far * 2);
    }
    int count = counts[far];
    if (waiting[far] == null) {
      waiting[far] = new long[64];
    } else if (count == waiting[far].length) {
      waiting[far] = Arrays.copyOf(waiting[far], count * 2);
    }
    waiting[far][count] = item;
    counts[far] = count + 1;
    farthest = Math.max(farthest, far);
  }

  /** Works on all, and on what is added meanwhile, until nothing is left. */
  void empty(Work work) {
    for (int far = 0; far <= farthest; far++) {
      // What is added at no distance stands in the list that is being worked on.
      for (int i = 0; i < counts[far]; i++) {
        work.on(waiting[far][i], far);
      }
      counts[far] = 0;
    }
    farthest = 0;
  }
}
