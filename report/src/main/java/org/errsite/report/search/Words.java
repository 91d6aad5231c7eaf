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

  private final Part part;
  private final int[] places;
  private final List<Piece> pieces = new ArrayList<>();
  private Bytes out = new Bytes();
  private String first = "";
  private String last = "";
  private String lastOrder = "";

  private Words(Part part, int all) {
    this.part = part;
    places = new int[all];
    Arrays.fill(places, -1);
    for (int i = 0; i < part.size(); i++) {
      places[part.number(i)] = i;
    }
  }

  /**
   * A piece.
   *
   * @param first what its words are sorted behind, and those before it are not
   */
  record Piece(String first, Bytes bytes) {}

  /**
   * Terms, as far as sites of a part hold them, in order; at least one piece.
   *
   * @param all how many sites the release has
   * @param most bytes of a piece, which its last words may go beyond
   */
  static List<Piece> pieces(List<Vocabulary.Term> terms, Part part, int all, int most) {
    Words words = new Words(part, all);
    for (Vocabulary.Term term : terms) {
      Bytes lists = words.lists(term.postings());
      if (lists.size() > 0) {
        words.add(term, lists, most);
      }
    }
    words.cut();
    return words.pieces;
  }

  private void add(Vocabulary.Term term, Bytes lists, int most) {
    if (out.size() > most && !Pieces.together(lastOrder, term.order())) {
      cut();
      first = Pieces.between(lastOrder, term.order());
    }
    lastOrder = term.order();
    int same = Pieces.common(last, term.name());
    Bytes body = new Bytes();
    body.number(term.postings().count()).number(term.postings().fields()).raw(lists.toArray());
    out.number(same).text(term.name().substring(same)).block(body.toArray());
    last = term.name();
  }

  private void cut() {
    pieces.add(new Piece(first, out));
    out = new Bytes();
    last = "";
  }

  private Bytes lists(Postings postings) {
    Bytes lists = new Bytes();
    for (int field = 0; field < SearchRules.fields(); field++) {
      addLists(lists, field, inPart(postings.in(field)));
    }
    return lists;
  }

  private int[] inPart(int[] sites) {
    int count = 0;
    for (int site : sites) {
      if (places[site] >= 0) {
        sites[count++] = places[site];
      }
    }
    return Arrays.copyOf(sites, count);
  }

  private void addLists(Bytes lists, int field, int[] sites) {
    List<Integer> inFiles = new ArrayList<>();
    List<Integer> inFunctions = new ArrayList<>();
    List<Integer> alone = new ArrayList<>();
    for (int i = 0; i < sites.length; ) {
      int inFile = part.files().wholeAt(sites, i);
      int inFunction = inFile > 1 ? 0 : part.functions().wholeAt(sites, i);
      if (inFile > 1) {
        inFiles.add(part.files().of(sites[i]));
      } else if (inFunction > 0) {
        inFunctions.add(part.functions().of(sites[i]));
      } else {
        alone.add(sites[i]);
      }
      i += inFile > 1 ? inFile : Math.max(1, inFunction);
    }
    addList(lists, field * LEVELS, inFiles);
    addList(lists, field * LEVELS + 1, inFunctions);
    addList(lists, field * LEVELS + 2, alone);
  }

  private static void addList(Bytes lists, int code, List<Integer> numbers) {
    if (numbers.size() == 1) {
      lists.number(code + LEVELS * SearchRules.fields()).number(numbers.get(0));
    } else if (!numbers.isEmpty()) {
      lists.number(code).number(numbers.size()).ascending(numbers);
    }
  }
}
