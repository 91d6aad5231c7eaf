// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

/**
 * A comparison of a variable with an errno: {@code err == -EAGAIN}, {@code PTR_ERR(file) ==
 * -EAGAIN}, {@code file == ERR_PTR(-EAGAIN)}, {@code (err = call()) == -EAGAIN}.
 *
 * @param variable with its members
 * @param errno its name
 * @param equal the comparison's token
 * @param end behind its last token
 * @param valueFrom first token of what is given to the variable in it
 * @param valueTo behind the last of these; the same where nothing is
 */
record ErrorTest(String variable, String errno, int equal, int end, int valueFrom, int valueTo) {

  /** The comparison that an errno is an operand of, or null. */
  static ErrorTest at(Tokens tokens, Brackets brackets, int errno, int floor) {
    int left = errno - 1;
    int right = errno + 1;
    left -= tokens.type[left] == '-' ? 1 : 0;
    while (left > floor && tokens.type[left] == '(' && brackets.partner(left) == right) {
      boolean call = tokens.isWord(left - 1);
      if (call && !tokens.is(left - 1, "ERR_PTR")) {
        return null;
      }
      left -= call ? 2 : 1;
      right++;
    }
    if (left <= floor || tokens.type[left] != Tokens.EQUAL) {
      return null;
    }
    return of(tokens, brackets, new int[] {left, right}, tokens.text(errno), floor);
  }

  private static ErrorTest of(
      Tokens tokens, Brackets brackets, int[] bounds, String errno, int floor) {
    VariableReader variables = new VariableReader(tokens, brackets);
    int equal = bounds[0];
    int last = equal - 1;
    if (tokens.type[last] != ')') {
      int first = variables.start(last, floor);
      boolean named = tokens.type[first] == Tokens.WORD;
      String key = named ? variables.key(first, equal) : "";
      return named ? new ErrorTest(key, errno, equal, bounds[1], equal, equal) : null;
    }
    int open = brackets.partner(last);
    boolean call = open > floor && tokens.isWord(open - 1);
    if (open >= last || (call && !AccessReader.isTransparent(tokens.text(open - 1)))) {
      return null;
    }
    if (tokens.type[open + 1] != Tokens.WORD) {
      return null;
    }
    int behind = variables.behind(open + 1, last);
    String key = variables.key(open + 1, behind);
    boolean given = behind < last && tokens.type[behind] == '=';
    if (behind < last && !given) {
      return null;
    }
    int from = given ? behind + 1 : last;
    return new ErrorTest(key, errno, equal, bounds[1], from, last);
  }
}
