// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.errsite.indexer.index.SearchRules;
import org.errsite.indexer.index.Site;

/** The terms of a release: how many sites hold each in any field, and which fields those are. */
final class Vocabulary {
  private final SearchRules rules = new SearchRules();
  private final Map<String, Term> terms = new HashMap<>();

  /** What is known of a term; its sites are counted once however many fields hold it. */
  private static final class Term {
    private int sites;
    private int fields;
    private int last = -1;
  }

  /** Reads all sites of a release. */
  Vocabulary(List<Site> sites) {
    for (int i = 0; i < sites.size(); i++) {
      int number = i;
      rules.terms(sites.get(i), (field, term) -> add(number, field, term));
    }
  }

  private void add(int site, int field, String name) {
    Term term = terms.computeIfAbsent(name, n -> new Term());
    term.sites += term.last == site ? 0 : 1;
    term.last = site;
    term.fields |= 1 << field;
  }

  /** How many sites hold a term in any field. */
  int sites(String term) {
    return terms.get(term).sites;
  }

  /** The fields that hold a term in any site, a bit each. */
  int fields(String term) {
    return terms.get(term).fields;
  }

  /** The sites of a part by term and field, in order of terms as text. */
  List<Postings> of(Part part) {
    Map<String, Postings> found = new HashMap<>();
    for (int i = 0; i < part.sites().size(); i++) {
      int site = i;
      rules.terms(
          part.sites().get(i).site(),
          (field, term) -> found.computeIfAbsent(term, Postings::new).add(field, site));
    }
    List<Postings> sorted = new ArrayList<>(found.values());
    sorted.sort((a, b) -> a.order().compareTo(b.order()));
    return sorted;
  }

  /** The sites of one term in each field. */
  static final class Postings {
    private final String term;
    private final String order;
    private final int[][] sites = new int[SearchRules.fields()][];
    private final int[] counts = new int[SearchRules.fields()];

    Postings(String term) {
      this.term = term;
      this.order = Pieces.order(term);
    }

    private void add(int field, int site) {
      int[] all = sites[field] == null ? new int[2] : sites[field];
      sites[field] = counts[field] < all.length ? all : Arrays.copyOf(all, all.length * 2);
      sites[field][counts[field]++] = site;
    }

    String term() {
      return term;
    }

    /** What terms are sorted by. */
    String order() {
      return order;
    }

    /** Numbers of the sites in the part; empty where the field holds none. */
    int[] in(int field) {
      return sites[field] == null ? new int[0] : Arrays.copyOf(sites[field], counts[field]);
    }
  }
}
