// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.search;

import java.util.Arrays;
import org.errsite.indexer.index.SearchRules;

/** The sites that hold a term, by field. */
final class Postings {
  private final int[][] sites = new int[SearchRules.fields()][];
  private final int[] counts = new int[SearchRules.fields()];
  private int last = -1;
  private int different;

  /** One more in a field; sites are added in their order. */
  void add(int field, int site) {
    int[] all = sites[field] == null ? new int[2] : sites[field];
    sites[field] = counts[field] < all.length ? all : Arrays.copyOf(all, all.length * 2);
    sites[field][counts[field]++] = site;
    different += site == last ? 0 : 1;
    last = site;
  }

  /** All of another, whose sites stand behind these. */
  Postings add(Postings more) {
    for (int field = 0; field < counts.length; field++) {
      int[] own = in(field);
      sites[field] = Arrays.copyOf(own, own.length + more.counts[field]);
      System.arraycopy(more.in(field), 0, sites[field], own.length, more.counts[field]);
      counts[field] += more.counts[field];
    }
    different += more.different;
    return this;
  }

  /** How many sites hold it in any field. */
  int count() {
    return different;
  }

  /** The fields that hold it in any site, a bit each. */
  int fields() {
    int fields = 0;
    for (int field = 0; field < counts.length; field++) {
      fields |= counts[field] > 0 ? 1 << field : 0;
    }
    return fields;
  }

  /** A copy of the sites' numbers, ascending; empty where the field holds none. */
  int[] in(int field) {
    return sites[field] == null ? new int[0] : Arrays.copyOf(sites[field], counts[field]);
  }
}
