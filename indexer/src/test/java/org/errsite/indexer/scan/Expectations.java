// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a fixture says about itself in comments.
 *
 * <ul>
 *   <li>{@code //! ERRNO kind [eager] [in FUNCTION] [if GUARD] [#if CONFIG] [;; next]}: the
 *       constants of the line; {@code *} stands for any text
 *   <li>{@code //@-N …}: the same for the line N lines above
 *   <li>{@code //f NAME} and {@code //e NAME}: a function's name and its closing brace
 * </ul>
 */
record Expectations(List<Expected> constants, TreeSet<String> functions) {
  private static final Pattern MARK = Pattern.compile("//(!|@-(\\d+)|f|e) (.*?)(?=\\s*//[fe] |$)");
  private static final Pattern CONSTANT =
      Pattern.compile(
          "(\\w+) ([a-z-]+)( eager)?(?: in (\\w+))?(?: if (.+?))?(?: #if (.+))?( \\*)?");

  /** One constant; a null text is not looked at. */
  record Expected(
      int line,
      String errno,
      String kind,
      boolean eager,
      String function,
      String guard,
      String config) {

    boolean fits(Constant found) {
      return found.line() == line
          && found.errno().equals(errno)
          && found.kind().label().equals(kind)
          && found.eager() == eager
          && fits(function, found.function())
          && fits(guard, found.guard())
          && fits(config, found.config());
    }

    private static boolean fits(String wanted, String text) {
      return wanted == null || wanted.equals("*") || wanted.equals(text);
    }
  }

  static Expectations in(String text) {
    List<Expected> constants = new ArrayList<>();
    TreeSet<String> functions = new TreeSet<>();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher mark = MARK.matcher(lines[i]);
      while (mark.find()) {
        int line = i + 1 - (mark.group(2) == null ? 0 : Integer.parseInt(mark.group(2)));
        switch (mark.group(1).charAt(0)) {
          case 'f' -> functions.add(mark.group(3).strip() + " begins " + line);
          case 'e' -> functions.add(mark.group(3).strip() + " ends " + line);
          default -> {
            for (String one : mark.group(3).split(" ;; ", -1)) {
              constants.add(constant(line, one.strip()));
            }
          }
        }
      }
    }
    return new Expectations(constants, functions);
  }

  private static Expected constant(int line, String text) {
    Matcher matcher = CONSTANT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("line " + line + ": cannot read " + text);
    }
    boolean anyGuard = matcher.group(7) != null;
    String kind = matcher.group(2);
    boolean inStatement = !kind.equals("macro") && !kind.equals("const-expr");
    String guard = matcher.group(5) == null && inStatement && !anyGuard ? "" : matcher.group(5);
    return new Expected(
        line,
        matcher.group(1),
        kind,
        matcher.group(3) != null,
        matcher.group(4),
        guard,
        matcher.group(6));
  }
}
