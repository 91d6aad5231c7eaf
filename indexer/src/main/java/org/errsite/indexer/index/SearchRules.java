// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.errsite.indexer.kernel.Errno;
import org.errsite.indexer.scan.Kind;

/**
 * What another searcher needs to give the same results in the same order as {@link SiteIndex}: the
 * terms of a site, and every table and number that queries are read and ranked by. Not safe for use
 * by several threads at once.
 */
public final class SearchRules {
  private static final List<String> FIELDS = List.copyOf(Weights.FIELDS.keySet());
  private static final Synonyms SYNONYMS = new Synonyms();

  // Sites of one file share most of their texts.
  private final Map<String, Set<String>> known = new HashMap<>();

  /** How many ranked fields there are. */
  public static int fields() {
    return FIELDS.size();
  }

  /**
   * Calls back for every term of a site in a ranked field, once each.
   *
   * @param to is given the number of the field, from 0, and the term
   */
  public void terms(Site site, TermConsumer to) {
    Map<String, String> texts = SiteDocument.texts(site);
    for (int field = 0; field < FIELDS.size(); field++) {
      for (String term : terms(texts.get(FIELDS.get(field)))) {
        to.accept(field, term);
      }
    }
  }

  /** Every term of a text once. */
  public Set<String> terms(String text) {
    return known.computeIfAbsent(text, Words::terms);
  }

  /** Takes the terms of a site. */
  @FunctionalInterface
  public interface TermConsumer {
    /** A term in a field. */
    void accept(int field, String term);
  }

  /** Terms that are asked for together with a term, itself left out; empty for most. */
  public static Set<String> synonyms(String term) {
    return SYNONYMS.of(term);
  }

  /** Terms that a query with the text of an error name asks for, by the name. */
  public static Map<String, Set<String>> termsOfTexts(List<Errno> errnos) {
    Map<String, Set<String>> all = new TreeMap<>();
    for (List<String> line : new ErrnoTexts(errnos).lines()) {
      Set<String> own = all.computeIfAbsent(line.get(0), errno -> new TreeSet<>());
      for (String term : Words.terms(line.get(1))) {
        own.add(term);
        own.addAll(synonyms(term));
      }
    }
    return all;
  }

  /** Plain words of a text as they are spelled there, in lower case; for what was meant. */
  public static List<String> spelled(String text) {
    return Words.spelled(text);
  }

  /**
   * The tables, in numbers, texts, lists and maps of these.
   *
   * @param errnos every error name of the release
   */
  public static Map<String, Object> tables(List<Errno> errnos) {
    Map<String, Object> tables = new LinkedHashMap<>();
    tables.put(
        "errnos", errnos.stream().map(e -> List.of(e.name(), e.number(), e.alias())).toList());
    tables.put("texts", new ErrnoTexts(errnos).lines());
    tables.put("stop", new TreeSet<>(StopWords.ENGLISH));
    tables.put("question", new TreeSet<>(StopWords.QUESTION));
    tables.put("synonyms", SYNONYMS.all());
    tables.put("filters", Arrays.stream(Filter.Name.values()).map(Filter.Name::label).toList());
    tables.put("filterFields", filterFields());
    tables.put("values", values());
    tables.put("weights", List.copyOf(Weights.FIELDS.values()));
    tables.put("kindPoints", Arrays.stream(Kind.values()).map(Weights::kind).toList());
    tables.put("sourcePoints", Weights.SOURCE);
    tables.put("depthPoints", Weights.DEPTH);
    tables.put("otherPlaces", Weights.OTHER_PLACES);
    tables.put("synonym", Weights.SYNONYM);
    tables.put("errnoText", Weights.ERRNO_TEXT);
    tables.put("wordOfText", Weights.WORD_OF_TEXT);
    tables.put("part", Weights.PART);
    tables.put("mostPlaces", Weights.MOST_PLACES);
    return tables;
  }

  /** Of each filter that looks at words of a ranked field, the number of the field. */
  private static Map<String, Integer> filterFields() {
    Map<String, Integer> fields = new LinkedHashMap<>();
    for (Filter.Name name : Filter.Name.values()) {
      if (FIELDS.contains(name.field())) {
        fields.put(name.label(), FIELDS.indexOf(name.field()));
      }
    }
    return fields;
  }

  private static Map<String, List<String>> values() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Filter.Name name : Filter.Name.values()) {
      List<String> known = FilterValues.known(name);
      if (!known.isEmpty()) {
        values.put(name.label(), known);
      }
    }
    return values;
  }
}
