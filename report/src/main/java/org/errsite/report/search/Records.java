// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.errsite.indexer.index.Site;
import org.errsite.report.code.Visible;

/** What a result shows besides its columns, and the lines it is found by. */
final class Records {
  private final List<Integer> lines = new ArrayList<>();
  private final Map<Integer, List<Integer>> recorded = new LinkedHashMap<>();
  private final List<String> functions = new ArrayList<>();
  private final List<String> guards = new ArrayList<>();
  private final List<String> comments = new ArrayList<>();
  private final Map<Integer, String> statements = new LinkedHashMap<>();

  private Records() {}

  /** Numbers in the part at which pieces begin. */
  static List<Integer> starts(Part part, List<Site> sites) {
    List<Integer> starts = new ArrayList<>();
    int letters = Pieces.RECORDS + 1;
    for (int i = 0; i < part.size(); i++) {
      if (letters > Pieces.RECORDS) {
        starts.add(i);
        letters = 0;
      }
      letters += letters(sites.get(part.number(i)));
    }
    return starts;
  }

  private static int letters(Site site) {
    int own = 20 + site.function().length() + site.guard().length() + site.comment().length();
    return own + (site.guard().isEmpty() ? site.statement().length() : 0);
  }

  /** Those of a piece, to be written as JSON. */
  static Map<String, Object> of(Iterable<Site> sites) {
    Records records = new Records();
    sites.forEach(records::add);
    return records.columns();
  }

  private void add(Site site) {
    int number = lines.size();
    lines.add(site.line());
    if (!site.recorded().isEmpty() && !site.recorded().equals(List.of(site.line()))) {
      recorded.put(number, site.recorded());
    }
    // Two in one function follow each other mostly; a text as before is left out.
    functions.add(Visible.of(site.function()));
    guards.add(Visible.of(site.guard()));
    comments.add(Visible.of(site.comment()));
    if (site.guard().isEmpty() && !site.statement().isEmpty()) {
      statements.put(number, Visible.of(site.statement()));
    }
  }

  private Map<String, Object> columns() {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("line", differences(lines));
    columns.put("recorded", recorded);
    columns.put("function", repeated(functions));
    columns.put("guard", repeated(guards));
    columns.put("comment", repeated(comments));
    columns.put("statement", statements);
    return columns;
  }

  private static List<Integer> differences(List<Integer> numbers) {
    List<Integer> differences = new ArrayList<>();
    int last = 0;
    for (int number : numbers) {
      differences.add(number - last);
      last = number;
    }
    return differences;
  }

  /** The same text as before is 0. */
  static List<Object> repeated(List<String> texts) {
    List<Object> column = new ArrayList<>();
    String last = "";
    for (String text : texts) {
      column.add(text.equals(last) ? (Object) 0 : text);
      last = text;
    }
    return column;
  }
}
