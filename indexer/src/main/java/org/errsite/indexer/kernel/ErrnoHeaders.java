// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Collects error names from headers. The generic headers' number counts for every name they have;
 * an architecture adds the names that only it has, with its number.
 */
final class ErrnoHeaders {
  private static final Pattern COMMENT = Pattern.compile("/\\*(.*?)(?:\\*/|\\z)", Pattern.DOTALL);
  private static final Pattern DEFINITION =
      Pattern.compile(
          "^[ \\t]*#[ \\t]*define[ \\t]+(E[A-Z0-9_]+)[ \\t]+(\\w+)[ \\t]*(?:/\\*(.*?)(?:\\*/|$))?",
          Pattern.MULTILINE);

  private final NavigableMap<String, Errno> errnos = new TreeMap<>();

  /** The names so far. */
  NavigableMap<String, Errno> errnos() {
    return errnos;
  }

  /** Reads one of the headers that most architectures share. */
  void addGeneric(String header) {
    add(definitions(header), errnos);
  }

  /** Reads the header of one architecture. */
  void addArchitecture(String header) {
    // An alias is resolved as the architecture has it, so its own numbers come before the generic.
    NavigableMap<String, Errno> own = new TreeMap<>(errnos);
    Map<String, Definition> definitions = definitions(header);
    definitions.keySet().forEach(own::remove);
    add(definitions, own);
    own.forEach(errnos::putIfAbsent);
  }

  /** A number, or the name of another definition. */
  private record Definition(String value, String text) {}

  private static Map<String, Definition> definitions(String header) {
    Map<String, Definition> found = new LinkedHashMap<>();
    Matcher line = DEFINITION.matcher(withoutLongComments(header));
    while (line.find()) {
      String text = line.group(3) == null ? "" : line.group(3).strip();
      found.putIfAbsent(line.group(1), new Definition(line.group(2), text));
    }
    return found;
  }

  /**
   * A definition inside a comment is none; the comment that follows one on its line is its text.
   */
  private static String withoutLongComments(String header) {
    return COMMENT
        .matcher(header)
        .replaceAll(m -> m.group().indexOf('\n') < 0 ? Matcher.quoteReplacement(m.group()) : " ");
  }

  private static void add(Map<String, Definition> definitions, NavigableMap<String, Errno> into) {
    definitions.forEach(
        (name, definition) -> {
          Errno root = root(name, definitions, into);
          if (root != null) {
            String alias = root.root().equals(name) ? "" : root.root();
            into.putIfAbsent(name, new Errno(name, root.number(), definition.text(), alias));
          }
        });
  }

  /** What a name stands for in the end, or null when that is no number. */
  private static Errno root(String name, Map<String, Definition> here, Map<String, Errno> before) {
    String root = name;
    // Each step follows one name, so more steps than names would be a circle.
    for (int step = 0; step <= here.size(); step++) {
      String value = here.get(root).value();
      if (Character.isDigit(value.charAt(0))) {
        int number = decoded(value);
        return number > 0 ? new Errno(root, number, "") : null;
      }
      if (!here.containsKey(value)) {
        return before.get(value);
      }
      root = value;
    }
    return null;
  }

  private static int decoded(String literal) {
    try {
      return Integer.decode(literal);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
