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
  private final int first;
  private int letters;

  private Records(int first) {
    this.first = first;
  }

  /**
   * A piece.
   *
   * @param first number of its first site in the part
   * @param columns to be written as JSON
   */
  record Piece(int first, Map<String, Object> columns) {}

  /** All of a part, in order. */
  static List<Piece> pieces(Part part) {
    List<Piece> pieces = new ArrayList<>();
    Records now = new Records(0);
    for (int i = 0; i < part.sites().size(); i++) {
      if (now.letters > Pieces.RECORDS) {
        pieces.add(now.piece());
        now = new Records(i);
      }
      now.add(part.sites().get(i).site());
    }
    pieces.add(now.piece());
    return pieces;
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
    letters += 20 + site.function().length() + site.guard().length() + site.comment().length();
    letters += site.guard().isEmpty() ? site.statement().length() : 0;
  }

  private Piece piece() {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("line", differences(lines));
    columns.put("recorded", recorded);
    columns.put("function", repeated(functions));
    columns.put("guard", repeated(guards));
    columns.put("comment", repeated(comments));
    columns.put("statement", statements);
    return new Piece(first, columns);
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
