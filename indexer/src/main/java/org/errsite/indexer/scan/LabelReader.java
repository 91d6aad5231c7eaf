// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * For which values of a command or option a part of a function is: the labels of {@code case
 * PR_SET_NAME:}, the constants of {@code if (level == SOL_SOCKET)}.
 */
final class LabelReader {
  private final Tokens tokens;
  private final Brackets brackets;
  private final List<Part> parts = new ArrayList<>();

  private record Part(int from, int to, Set<String> labels) {}

  /** Reads the tokens between two braces. */
  LabelReader(Tokens tokens, Brackets brackets, int from, int to) {
    this.tokens = tokens;
    this.brackets = brackets;
    for (int t = from; t < to; t++) {
      if (tokens.type[t] == Keyword.SWITCH) {
        cases(t, to);
      } else if (tokens.type[t] == Keyword.IF) {
        condition(t, to);
      }
    }
  }

  /** The constants that a token is for, outermost first; empty where it is for all. */
  List<String> at(int token) {
    if (parts.isEmpty()) {
      return List.of();
    }
    Set<String> labels = new LinkedHashSet<>();
    for (Part part : parts) {
      if (part.from <= token && token < part.to) {
        labels.addAll(part.labels);
      }
    }
    return List.copyOf(labels);
  }

  private void cases(int at, int end) {
    int test = brackets.partner(at + 1);
    int open = test + 1;
    if (test <= at || open >= end || tokens.type[open] != '{') {
      return;
    }
    int close = Math.min(end, Math.max(brackets.partner(open), open));
    Set<String> labels = new LinkedHashSet<>();
    int from = open + 1;
    boolean ended = false;
    for (int t = open + 1; t < close; t++) {
      switch (tokens.type[t]) {
        case Keyword.CASE, Keyword.DEFAULT -> {
          add(from, t, labels);
          Set<String> next = new LinkedHashSet<>(ended ? Set.of() : labels);
          boolean every = tokens.type[t] == Keyword.DEFAULT;
          from = label(t + 1, close, next);
          labels = every ? new LinkedHashSet<>() : next;
          ended = every;
          t = from - 1;
        }
        case Keyword.BREAK, Keyword.RETURN, Keyword.GOTO, Keyword.CONTINUE ->
            ended |= beginsStatement(t);
        case '{', '(' -> t = Math.max(brackets.partner(t), t);
        default -> {}
      }
    }
    add(from, close, labels);
  }

  /** Reads up to the colon; gives what follows it. */
  private int label(int from, int to, Set<String> labels) {
    int t = from;
    while (t < to && tokens.type[t] != ':') {
      addConstant(t, labels);
      t++;
    }
    return t + 1;
  }

  private boolean beginsStatement(int t) {
    byte before = tokens.type[t - 1];
    return before == ';' || before == '}' || before == ':';
  }

  private void condition(int at, int end) {
    int close = tokens.type[at + 1] == '(' ? brackets.partner(at + 1) : -1;
    if (close <= at) {
      return;
    }
    Set<String> labels = new LinkedHashSet<>();
    for (int t = at + 2; t < close; t++) {
      if (tokens.type[t] == Tokens.OR_OR || tokens.type[t] == '!') {
        return;
      }
      if (tokens.type[t] == Tokens.EQUAL) {
        addConstant(t + 1, labels);
      }
    }
    add(close + 1, endOfStatement(close + 1, end), labels);
  }

  private int endOfStatement(int from, int end) {
    int t = from;
    while (t < end && tokens.type[t] != ';') {
      if (tokens.type[t] == '{') {
        return Math.max(brackets.partner(t), t) + 1;
      }
      t = Math.max(brackets.partner(t), t) + 1;
    }
    return t;
  }

  private void add(int from, int to, Set<String> labels) {
    if (!labels.isEmpty() && to > from) {
      parts.add(new Part(from, to, labels));
    }
  }

  private void addConstant(int t, Set<String> labels) {
    if (tokens.type[t] == Tokens.WORD) {
      String word = tokens.text(t);
      if (word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT))) {
        labels.add(word);
      }
    }
  }
}
