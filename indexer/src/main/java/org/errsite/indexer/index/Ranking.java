// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.errsite.indexer.scan.Kind;

/**
 * Turns a request into a Lucene query whose score is a sum of whole numbers from {@link Weights}.
 *
 * <p>A site gets, for every word of the query, the worth of the word in the best field it stands in
 * plus a share of the others, either as itself or as a synonym; then what the texts of error names
 * are worth; then a preference by kind and file. Nothing depends on how often a word stands in a
 * field or how long the field is.
 */
final class Ranking {
  private final IndexReader reader;
  private final Filters filters;
  private final Synonyms synonyms = new Synonyms();

  /** Ranks the sites of this index. */
  Ranking(IndexReader reader, Filters filters) {
    this.reader = reader;
    this.filters = filters;
  }

  /** The query for a request; of a very long one the words in front. */
  Query query(Request request) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Filter filter : request.filters()) {
      all.add(filters.query(filter), filter.negated() ? Occur.MUST_NOT : Occur.FILTER);
    }
    if (request.words().isEmpty() && request.texts().isEmpty()) {
      all.add(new MatchAllDocsQuery(), Occur.FILTER);
    } else {
      all.add(wanted(request), Occur.MUST);
    }
    addPreferences(all);
    return all.build();
  }

  private Query wanted(Request request) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    int places = 0;
    for (Map.Entry<String, Double> word : terms(request.words()).entrySet()) {
      List<Query> found = places(word.getKey(), word.getValue());
      places += found.size();
      if (places <= Weights.MOST_PLACES) {
        any.add(new DisjunctionMaxQuery(found, Weights.OTHER_PLACES), Occur.SHOULD);
      }
    }
    for (ErrnoTexts.Found text : request.texts()) {
      int worth = 4 * (int) Math.round(Weights.ERRNO_TEXT * text.share() / 4);
      any.add(points(Fields.ERRNO, text.errno(), worth), Occur.SHOULD);
    }
    return any.build();
  }

  /** An identifier that the index does not know as a whole is asked for by its parts. */
  private Map<String, Double> terms(List<Request.Word> words) throws IOException {
    Map<String, Double> terms = new LinkedHashMap<>();
    for (Request.Word word : words) {
      String whole = Words.whole(word.written());
      List<String> parts = Words.parts(word.written());
      if (parts.isEmpty() || count(whole) > 0) {
        terms.merge(whole, word.share(), Math::max);
      } else {
        parts.forEach(part -> terms.merge(part, word.share(), Math::max));
      }
    }
    return terms;
  }

  /** Where a word may stand: every field that holds it or a synonym of it. */
  private List<Query> places(String term, double share) throws IOException {
    List<Query> places = new ArrayList<>();
    addPlaces(places, term, share);
    for (String synonym : synonyms.of(term)) {
      addPlaces(places, synonym, share * Weights.SYNONYM);
    }
    return places;
  }

  private void addPlaces(List<Query> places, String term, double share) throws IOException {
    int sites = count(term);
    for (String field : Weights.FIELDS.keySet()) {
      if (reader.docFreq(new Term(field, term)) > 0) {
        places.add(points(field, term, Weights.word(field, sites, reader.numDocs(), share)));
      }
    }
  }

  private static void addPreferences(BooleanQuery.Builder all) {
    for (Kind kind : Kind.values()) {
      if (Weights.kind(kind) > 0) {
        all.add(points(Fields.KIND, kind.label(), Weights.kind(kind)), Occur.SHOULD);
      }
    }
    all.add(points(Fields.SUFFIX, "c", Weights.SOURCE), Occur.SHOULD);
    for (int depth = 1; depth < Weights.DEPTH.size(); depth++) {
      all.add(
          points(Fields.DEPTH, Integer.toString(depth), Weights.DEPTH.get(depth)), Occur.SHOULD);
    }
  }

  private static Query points(String field, String term, int points) {
    return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, term))), points);
  }

  private int count(String term) throws IOException {
    return reader.docFreq(new Term(Fields.ANY_WORDS, term));
  }
}
