// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.ArrayList;
import java.util.List;

/** The {@code #if} conditions around one place of a file after another, front to back. */
final class ConfigStack {
  private static final int LONGEST = 200;

  private final Directives directives;
  private final List<Entry> entries = new ArrayList<>();
  private int next;

  /** One open {@code #if}: what its earlier arms asked for, and the current arm. */
  private static final class Entry {
    final boolean silent;
    String earlier = "";
    String current;

    Entry(boolean silent, String current) {
      this.silent = silent;
      this.current = current;
    }

    String text() {
      return current.isEmpty() || earlier.isEmpty()
          ? earlier + current
          : earlier + " && " + current;
    }
  }

  ConfigStack(Directives directives) {
    this.directives = directives;
  }

  /** Whether an {@code #if} only keeps a header from being read twice. */
  private boolean isIncludeGuard(int directive) {
    int define = directive + 1;
    if (define >= directives.count
        || directives.type[directive] == Directives.IFDEF
        || directives.type[define] != Directives.DEFINE
        || directives.token[define] != directives.token[directive]) {
      return false;
    }
    String name = directives.body(define).replaceFirst(" 1$", "");
    String condition = directives.body(directive);
    return condition.equals(name) || condition.startsWith("!defined(" + name + ")");
  }

  /** The conditions at an offset that is not before that of an earlier call. */
  String at(int offset) {
    while (next < directives.count && directives.to[next] <= offset) {
      apply(next++);
    }
    StringBuilder all = new StringBuilder();
    for (Entry entry : entries) {
      if (!entry.silent) {
        all.append(all.isEmpty() ? "" : " && ").append(entry.text());
      }
    }
    return all.length() <= LONGEST ? all.toString() : all.substring(0, LONGEST - 1) + "…";
  }

  private void apply(int directive) {
    byte type = directives.type[directive];
    if (type <= Directives.IFNDEF) {
      entries.add(new Entry(isIncludeGuard(directive), condition(directive)));
    } else if (entries.isEmpty()) {
      return;
    } else if (type <= Directives.ELSE) {
      Entry entry = entries.get(entries.size() - 1);
      entry.earlier = entry.earlier + (entry.earlier.isEmpty() ? "" : " && ") + not(entry.current);
      entry.current = type == Directives.ELIF ? condition(directive) : "";
    } else if (type == Directives.ENDIF) {
      entries.remove(entries.size() - 1);
    }
  }

  private String condition(int directive) {
    String body = directives.body(directive);
    return switch (directives.type[directive]) {
      case Directives.IFDEF -> "defined(" + body + ")";
      case Directives.IFNDEF -> "!defined(" + body + ")";
      default -> body.contains("||") ? "(" + body + ")" : body;
    };
  }

  private static String not(String condition) {
    if (condition.startsWith("!defined(") && condition.indexOf(')') == condition.length() - 1) {
      return condition.substring(1);
    }
    return isOneGroup(condition) ? "!" + condition : "!(" + condition + ")";
  }

  /** Whether the first parenthesis, with at most {@code defined} before it, ends with the text. */
  private static boolean isOneGroup(String condition) {
    if (!condition.startsWith("(") && !condition.startsWith("defined(")) {
      return false;
    }
    int depth = 0;
    for (int i = condition.indexOf('('); i < condition.length(); i++) {
      char c = condition.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i == condition.length() - 1;
      }
    }
    return false;
  }
}
