// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Finds the names in quotes of files and commands, each with the functions beside it. */
final class RowReader {
  /** Formats and messages are none. */
  private static final Pattern NAME = Pattern.compile("\"([A-Za-z][A-Za-z0-9_.-]{1,40})\"");

  private final Tokens tokens;
  private final Brackets brackets;
  private final Consumer<Row> sink;

  RowReader(Tokens tokens, Brackets brackets, Consumer<Row> sink) {
    this.tokens = tokens;
    this.brackets = brackets;
    this.sink = sink;
  }

  /** Reads what stands between two brackets, without what is in others between them. */
  void read(int open, int close) {
    String name = "";
    List<String> words = new ArrayList<>();
    for (int t = open + 1; t < close; t++) {
      int partner = brackets.partner(t);
      if (partner > t) {
        t = partner;
      } else if (tokens.type[t] == Tokens.STRING && name.isEmpty()) {
        var matcher = NAME.matcher(tokens.text(t));
        name = matcher.matches() ? matcher.group(1) : "";
      } else if (isValue(t)) {
        words.add(tokens.text(t));
      }
    }
    if (!name.isEmpty() && !words.isEmpty()) {
      sink.accept(new Row(name, List.copyOf(words)));
    }
  }

  /** A name that stands alone between commas, with or without a designator. */
  private boolean isValue(int t) {
    byte before = tokens.type[t - 1];
    byte after = tokens.type[t + 1];
    return tokens.type[t] == Tokens.WORD
        && (before == ',' || before == '=' || before == '&' || before == '(' || before == '{')
        && (after == ',' || after == '}' || after == ')')
        && Names.mayBeFunction(tokens.text(t));
  }
}
