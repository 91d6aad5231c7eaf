// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.errsite.indexer.Workers;
import org.errsite.indexer.index.SearchRules;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.kernel.Progress;

/** The terms of a release with their sites. */
final class Vocabulary {
  private static final int A_SHARE = 8192;

  private final List<Term> terms = new ArrayList<>();

  /**
   * A term.
   *
   * @param order what terms are sorted by
   * @param postings its sites by number in the release
   */
  record Term(String name, String order, Postings postings) {}

  /** Reads all sites of a release. */
  Vocabulary(List<Site> sites, Workers workers, Progress progress) throws IOException {
    List<Integer> starts = new ArrayList<>();
    for (int start = 0; start < sites.size(); start += A_SHARE) {
      starts.add(start);
    }
    Map<String, Postings> all = new HashMap<>();
    for (Map<String, Postings> share :
        workers.map(starts, start -> share(sites, start), progress)) {
      share.forEach((name, postings) -> all.merge(name, postings, Postings::add));
    }
    all.forEach((name, postings) -> terms.add(new Term(name, Pieces.order(name), postings)));
    terms.sort(Comparator.comparing(Term::order));
  }

  private static Map<String, Postings> share(List<Site> sites, int start) {
    SearchRules rules = new SearchRules();
    Map<String, Postings> share = new HashMap<>();
    for (int i = start; i < Math.min(start + A_SHARE, sites.size()); i++) {
      int site = i;
      rules.terms(
          sites.get(i),
          (field, term) -> share.computeIfAbsent(term, t -> new Postings()).add(field, site));
    }
    return share;
  }

  /** All of them, in order. */
  List<Term> terms() {
    return terms;
  }
}
