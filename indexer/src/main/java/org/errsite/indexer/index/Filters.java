// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Turns filters into Lucene queries. */
final class Filters {
  private final IndexReader reader;
  private final FileNames files;

  /** Filters the sites of this index. */
  Filters(IndexReader reader, FileNames files) {
    this.reader = reader;
    this.files = files;
  }

  /** What the filter lets through; whether it is negated is the caller's affair. */
  Query query(Filter filter) throws IOException {
    List<String> values = filter.values();
    return switch (filter.name()) {
      case ERRNO, SYSCALL, STATUS, KIND, BY, EAGER, LINE, ID ->
          oneOf(filter.name().field(), values);
      case FILE ->
          oneOf(
              Fields.FILE,
              values.stream().flatMap(value -> files.matching(value).stream()).toList());
      case FUNCTION -> oneOf(Fields.FUNCTION, functions(values));
      case GUARD, STATEMENT, COMMENT, CONFIG, SUBSYSTEM, REASON, PATH ->
          anyText(filter.name().field(), values);
    };
  }

  private static Query oneOf(String field, Collection<String> terms) {
    return new TermInSetQuery(field, terms.stream().map(BytesRef::new).toList());
  }

  private static Query anyText(String field, List<String> values) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String value : values) {
      any.add(allWords(field, value), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query allWords(String field, String text) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : Words.written(text)) {
      if (!StopWords.ENGLISH.contains(word.toLowerCase(Locale.ROOT))) {
        all.add(new TermQuery(new Term(field, Words.whole(word))), Occur.MUST);
      }
    }
    BooleanQuery query = all.build();
    return query.clauses().isEmpty() ? new MatchNoDocsQuery("no word") : query;
  }

  /** Names that are the value, hold it between underscores, or fit it as a pattern. */
  private List<String> functions(List<String> values) throws IOException {
    List<Predicate<String>> wanted = values.stream().map(Filters::namePattern).toList();
    List<String> found = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, Fields.FUNCTION);
    if (terms == null) {
      return found;
    }
    TermsEnum all = terms.iterator();
    for (BytesRef term = all.next(); term != null; term = all.next()) {
      String name = term.utf8ToString();
      if (wanted.stream().anyMatch(pattern -> pattern.test(name))) {
        found.add(name);
      }
    }
    return found;
  }

  private static Predicate<String> namePattern(String value) {
    if (Glob.isGlob(value)) {
      return new Glob(value)::matches;
    }
    String part = "_" + value.toLowerCase(Locale.ROOT) + "_";
    return name -> ("_" + name.toLowerCase(Locale.ROOT) + "_").contains(part);
  }
}
