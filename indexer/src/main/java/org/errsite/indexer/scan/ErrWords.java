// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.ArrayList;
import java.util.List;

/** Collects the words {@code ERR} of one file while it is cut into tokens. */
final class ErrWords {
  private static final int LENGTH = 3;

  private final byte[] text;
  private final ErrnoNames errnos;
  private final List<ErrWord> words = new ArrayList<>(0);

  ErrWords(byte[] text, ErrnoNames errnos) {
    this.text = text;
    this.errnos = errnos;
  }

  /** Whether the three letters stand anywhere as a word, in comments too; quick to tell. */
  static boolean mayBeIn(byte[] text) {
    for (int i = 1; i < text.length - 1; i++) {
      if (text[i] == 'R' && text[i - 1] == 'E' && text[i + 1] == 'R' && isWhole(text, i - 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWhole(byte[] text, int from) {
    int to = from + LENGTH;
    return (from == 0 || !isPart(text[from - 1])) && (to == text.length || !isPart(text[to]));
  }

  private static boolean isPart(byte c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  /** Takes a word of the code or of a directive; most are another one. */
  void take(int from, int to, int line) {
    if (to - from != LENGTH
        || text[from] != 'E'
        || text[from + 1] != 'R'
        || text[from + 2] != 'R') {
      return;
    }
    int at = overSpace(to);
    boolean called = at < text.length && text[at] == '(';
    if (!called || !isErrno(overSpace(at + 1))) {
      words.add(new ErrWord(from, line, false, called));
    }
  }

  /** Says of the word at an offset, if it is one of these, that it is defined there. */
  void define(int offset) {
    for (int i = words.size() - 1; i >= 0 && words.get(i).offset() >= offset; i--) {
      ErrWord word = words.get(i);
      if (word.offset() == offset) {
        words.set(i, new ErrWord(offset, word.line(), true, word.called()));
      }
    }
  }

  private int overSpace(int from) {
    int at = from;
    while (at < text.length && text[at] >= 0 && text[at] <= ' ') {
      at++;
    }
    return at;
  }

  private boolean isErrno(int from) {
    int to = from;
    while (to < text.length && isPart(text[to])) {
      to++;
    }
    return errnos.contains(text, from, to);
  }

  List<ErrWord> all() {
    return List.copyOf(words);
  }
}
