// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A macro with arguments, or one that is another name for something.
 *
 * @param parameters null for a macro without arguments; the last may end in {@code ...}
 * @param body on one line, without comments
 */
public record MacroText(String name, List<String> parameters, String body) {
  private static final Pattern HEAD =
      Pattern.compile("\\s*([A-Za-z_]\\w*)(?:\\(([^()]*)\\))?\\s*(.*)", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
  private static final Pattern ALIAS = Pattern.compile("[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*");

  /** One of these is in all that calls, sets, or builds names and strings. */
  private static final String SAYING = "(=#";

  /** Members that are called or set, and functions that are defined. */
  private static final Pattern TELLING =
      Pattern.compile("(?:->|\\.)\\s*\\w+\\s*(?:\\(|=[^=])|(?:->|\\.)\\s*\\w+\\s*##\\s*\\w+\\s*=");

  /** A variable whose name is put together, with its value behind the macro. */
  private static final Pattern DECLARES = Pattern.compile("\\bstruct\\s+\\w+\\s+\\w*\\s*##");

  private static final Pattern DEFINES =
      Pattern.compile("^(?!do\\b|if\\b|for\\b|while\\b|switch\\b)[\\w#\\s*]+\\([^{};]*\\)\\s*\\{");

  /** Reads what follows {@code #define}; null when it tells nothing of calls or names. */
  static MacroText read(String text) {
    Matcher head = HEAD.matcher(text);
    if (!head.matches()) {
      return null;
    }
    String body = head.group(3).strip();
    if (head.group(2) == null) {
      return ALIAS.matcher(body).matches() ? new MacroText(head.group(1), null, body) : null;
    }
    if (SAYING.chars().noneMatch(mark -> body.indexOf(mark) >= 0)) {
      return null;
    }
    List<String> parameters = new ArrayList<>();
    for (String parameter : head.group(2).split(",", -1)) {
      if (!parameter.isBlank()) {
        parameters.add(parameter.strip());
      }
    }
    return new MacroText(head.group(1), List.copyOf(parameters), body);
  }

  boolean isAlias() {
    return parameters == null;
  }

  /** Whether what it says is lost on who does not put its body in its place. */
  boolean isTelling() {
    return !isAlias()
        && (TELLING.matcher(body).find()
            || DECLARES.matcher(body).find()
            || DEFINES.matcher(body).find()
            || callsParameter());
  }

  private boolean callsParameter() {
    Matcher words = WORD.matcher(body);
    while (words.find()) {
      boolean called = words.end() < body.length() && body.charAt(words.end()) == '(';
      if (called && parameters.contains(words.group()) && !body.startsWith("##", words.end())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the body calls one of these. */
  boolean mentions(java.util.function.Predicate<String> names) {
    Matcher words = WORD.matcher(body);
    while (words.find()) {
      boolean called = words.end() < body.length() && body.charAt(words.end()) == '(';
      if (called && names.test(words.group())) {
        return true;
      }
    }
    return false;
  }
}
