// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.search;

import java.util.Arrays;

/** Files or functions of a part, each a run of sites; numbered from 0. */
final class Runs {
  private final int[] starts;
  private final int[] ofSite;

  /** Begins a run where a site has another key than the one before it. */
  Runs(int[] keys) {
    starts = new int[keys.length + 1];
    ofSite = new int[keys.length];
    for (int i = 1; i < keys.length; i++) {
      ofSite[i] = ofSite[i - 1] + (keys[i] == keys[i - 1] ? 0 : 1);
      starts[ofSite[i]] = keys[i] == keys[i - 1] ? starts[ofSite[i]] : i;
    }
    starts[count()] = keys.length;
  }

  /** How many there are. */
  int count() {
    return ofSite.length == 0 ? 0 : ofSite[ofSite.length - 1] + 1;
  }

  /** How many sites each has. */
  int[] lengths() {
    int[] lengths = new int[count()];
    Arrays.setAll(lengths, run -> starts[run + 1] - starts[run]);
    return lengths;
  }

  /** Number of the run that a site is in. */
  int of(int site) {
    return ofSite[site];
  }

  /** How many sites the run that begins with the i-th has, if all are there; else 0. */
  int wholeAt(int[] sites, int i) {
    int run = ofSite[sites[i]];
    int length = starts[run + 1] - starts[run];
    boolean whole =
        starts[run] == sites[i]
            && i + length <= sites.length
            && sites[i + length - 1] == sites[i] + length - 1;
    return whole ? length : 0;
  }
}
