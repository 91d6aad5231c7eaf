// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.live;

import java.util.ArrayList;
import java.util.List;

/** A table in plain text; a column of numbers stands to the right. */
final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(String... heads) {
    rows.add(List.of(heads));
  }

  void add(String... cells) {
    rows.add(List.of(cells));
  }

  boolean isEmpty() {
    return rows.size() == 1;
  }

  /** The table, each line with its end. */
  String text() {
    List<Integer> widths = new ArrayList<>();
    List<Boolean> numbers = new ArrayList<>();
    for (int i = 0; i < rows.get(0).size(); i++) {
      int column = i;
      widths.add(rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0));
      numbers.add(rows.stream().skip(1).allMatch(row -> row.get(column).matches("[0-9,.]*%?")));
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        String blank = " ".repeat(widths.get(i) - row.get(i).length());
        line.append("  ").append(numbers.get(i) ? blank + row.get(i) : row.get(i) + blank);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
