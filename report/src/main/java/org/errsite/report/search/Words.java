// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.errsite.indexer.index.SearchRules;

/**
 * The words of a part with their sites. Where all sites of a file or of a function have a word, the
 * file or function stands for them.
 *
 * <p>Of each word: how many letters it begins with like the word before, its other letters, and as
 * a block: how many sites of the release hold it, which fields do, a bit each, and its lists. Of
 * each list: field times three plus 0 for files, 1 for functions, 2 for sites; how many; their
 * numbers in the part. Where it is one alone, 3 times the count of fields is added to the first
 * number, and "how many" left out.
 */
final class Words {
  private static final int LEVELS = 3;

  private final Vocabulary vocabulary;
  private final Part part;
  private final Runs files;
  private final Runs functions;

  /** Of a part. */
  Words(Vocabulary vocabulary, Part part) {
    this.vocabulary = vocabulary;
    this.part = part;
    this.files = new Runs(part.files());
    this.functions = new Runs(part.functions());
  }

  /**
   * A piece.
   *
   * @param first what its first word is sorted by
   */
  record Piece(String first, Bytes bytes) {}

  /** All of them, in order; at least one. */
  List<Piece> pieces() {
    List<Entry> entries = vocabulary.of(part).stream().map(this::entry).toList();
    int all = entries.stream().mapToInt(Entry::size).sum();
    int most = all <= Pieces.ALL_WORDS ? Integer.MAX_VALUE : Pieces.WORDS;
    List<Piece> pieces = new ArrayList<>();
    Bytes out = new Bytes();
    String first = "";
    String last = "";
    for (Entry entry : entries) {
      if (out.size() > most) {
        pieces.add(new Piece(first, out));
        out = new Bytes();
        first = entry.order();
        last = "";
      }
      int same = common(last, entry.term());
      out.number(same).text(entry.term().substring(same)).block(entry.body().toArray());
      last = entry.term();
    }
    pieces.add(new Piece(first, out));
    return pieces;
  }

  private record Entry(String term, String order, Bytes body) {
    int size() {
      return term.length() + body.size();
    }
  }

  private Entry entry(Vocabulary.Postings postings) {
    Bytes body = new Bytes();
    String term = postings.term();
    body.number(vocabulary.sites(term)).number(vocabulary.fields(term));
    for (int field = 0; field < SearchRules.fields(); field++) {
      addLists(body, field, postings.in(field));
    }
    return new Entry(term, postings.order(), body);
  }

  private void addLists(Bytes body, int field, int[] sites) {
    List<Integer> inFiles = new ArrayList<>();
    List<Integer> inFunctions = new ArrayList<>();
    List<Integer> alone = new ArrayList<>();
    for (int i = 0; i < sites.length; ) {
      int inFile = files.wholeAt(sites, i);
      int inFunction = inFile > 1 ? 0 : functions.wholeAt(sites, i);
      if (inFile > 1) {
        inFiles.add(files.of(sites[i]));
      } else if (inFunction > 0) {
        inFunctions.add(functions.of(sites[i]));
      } else {
        alone.add(sites[i]);
      }
      i += inFile > 1 ? inFile : Math.max(1, inFunction);
    }
    addList(body, field * LEVELS, inFiles);
    addList(body, field * LEVELS + 1, inFunctions);
    addList(body, field * LEVELS + 2, alone);
  }

  private static void addList(Bytes body, int code, List<Integer> numbers) {
    if (numbers.size() == 1) {
      body.number(code + LEVELS * SearchRules.fields()).number(numbers.get(0));
    } else if (!numbers.isEmpty()) {
      body.number(code).number(numbers.size()).ascending(numbers);
    }
  }

  private static int common(String a, String b) {
    int same = 0;
    while (same < a.length() && same < b.length() && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    return same;
  }

  /** Files or functions of a part, each a run of sites. */
  private static final class Runs {
    private final List<Integer> starts;
    private final int[] ofSite;

    Runs(List<Integer> starts) {
      this.starts = starts;
      this.ofSite = new int[starts.get(starts.size() - 1)];
      for (int i = 1; i < starts.size(); i++) {
        Arrays.fill(ofSite, starts.get(i - 1), starts.get(i), i - 1);
      }
    }

    /** Number of the run that a site is in. */
    int of(int site) {
      return ofSite[site];
    }

    /** How many sites the run that begins with the i-th has, if all are there; else 0. */
    int wholeAt(int[] sites, int i) {
      int run = ofSite[sites[i]];
      int length = starts.get(run + 1) - starts.get(run);
      boolean whole =
          starts.get(run) == sites[i]
              && i + length <= sites.length
              && sites[i + length - 1] == sites[i] + length - 1;
      return whole ? length : 0;
    }
  }
}
