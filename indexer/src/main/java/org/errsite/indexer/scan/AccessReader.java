// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Reads expressions as far as it takes to know what is called or kept where. */
final class AccessReader {
  /** What these return is their first argument. */
  private static final Set<String> TRANSPARENT =
      Set.of(
          "READ_ONCE",
          "ACCESS_ONCE",
          "rcu_dereference",
          "rcu_dereference_check",
          "rcu_dereference_protected",
          "rcu_dereference_raw",
          "rcu_dereference_bh",
          "rcu_dereference_sched",
          "rcu_access_pointer",
          "rtnl_dereference",
          "smp_load_acquire",
          "smp_load_consume",
          "lockless_dereference",
          "unrcu_pointer",
          "likely",
          "unlikely",
          "ERR_PTR",
          "PTR_ERR",
          "ERR_CAST",
          "PTR_ERR_OR_ZERO");

  private final Tokens tokens;
  private final Brackets brackets;

  AccessReader(Tokens tokens, Brackets brackets) {
    this.tokens = tokens;
    this.brackets = brackets;
  }

  static boolean isTransparent(String name) {
    return TRANSPARENT.contains(name);
  }

  /** What an expression reaches; {@link Access#UNKNOWN} for one with operators. */
  Access read(int from, int to) {
    int t = from;
    while (t < to && (tokens.type[t] == '*' || tokens.type[t] == '&' || tokens.type[t] == '!')) {
      t++;
    }
    if (t < to && tokens.type[t] == '(' && brackets.partner(t) < to - 1) {
      String cast = castTo(t);
      int close = brackets.partner(t);
      if (cast != null && startsOperand(close + 1)) {
        return cast.isEmpty() ? read(close + 1, to) : new Access(Access.Base.TYPE, cast, List.of());
      }
    }
    if (t >= to) {
      return Access.UNKNOWN;
    }
    Walk walk = walk(to - 1, from);
    return walk.start == t ? walk.access : Access.UNKNOWN;
  }

  /** What the expression that ends with a token reaches, read from its end. */
  Access endingAt(int last, int floor) {
    return last < floor ? Access.UNKNOWN : walk(last, floor).access;
  }

  private record Walk(int start, Access access) {}

  private Walk walk(int last, int floor) {
    Deque<String> members = new ArrayDeque<>();
    int t = last;
    while (t >= floor) {
      byte type = tokens.type[t];
      if (type == ']' && brackets.partner(t) < t) {
        t = brackets.partner(t) - 1;
      } else if (type == ')' && brackets.partner(t) < t) {
        return closed(brackets.partner(t), t, floor, members);
      } else if (tokens.isWord(t) && type != Keyword.RETURN) {
        if (t - 1 < floor || !isMember(t - 1)) {
          return new Walk(t, named(tokens.text(t), List.copyOf(members)));
        }
        members.addFirst(tokens.text(t));
        t -= 2;
      } else {
        break;
      }
    }
    return new Walk(t, Access.UNKNOWN);
  }

  private static Access named(String name, List<String> members) {
    return name.equals("current") && !members.isEmpty()
        ? new Access(Access.Base.TYPE, "struct task_struct", members)
        : new Access(Access.Base.NAME, name, members);
  }

  private boolean isMember(int t) {
    return tokens.type[t] == Tokens.ARROW || tokens.type[t] == '.';
  }

  /** An expression that ends with a bracket: a call, or one in brackets. */
  private Walk closed(int open, int close, int floor, Deque<String> members) {
    List<String> path = List.copyOf(members);
    boolean call = open - 1 >= floor && tokens.type[open - 1] == Tokens.WORD;
    if (!call) {
      return new Walk(open, extended(read(open + 1, close), path));
    }
    int name = open - 1;
    String text = tokens.text(name);
    if (isTransparent(text)) {
      return new Walk(name, extended(read(open + 1, endOfArgument(open + 1, close)), path));
    }
    String type = typeAmong(open + 1, close);
    if (type != null) {
      return new Walk(name, new Access(Access.Base.TYPE, type, path));
    }
    if (name - 1 >= floor && isMember(name - 1)) {
      return new Walk(name, Access.UNKNOWN);
    }
    return new Walk(name, new Access(Access.Base.RESULT, text, path));
  }

  private static Access extended(Access access, List<String> members) {
    if (members.isEmpty() || access.base() == Access.Base.UNKNOWN) {
      return members.isEmpty() ? access : new Access(Access.Base.UNKNOWN, "", members);
    }
    List<String> all = new ArrayList<>(access.members());
    all.addAll(members);
    return new Access(access.base(), access.name(), List.copyOf(all));
  }

  /** The struct that an argument names as a type, as in {@code container_of}; null if none does. */
  private String typeAmong(int from, int to) {
    for (int t = from; t < to; t = endOfArgument(t, to) + 1) {
      String type = Names.struct(tokens, t);
      if (type != null) {
        return type;
      }
    }
    return null;
  }

  /** What brackets cast to: a struct's name, empty for another type, null for no cast. */
  private String castTo(int open) {
    int close = brackets.partner(open);
    int t = open + 1;
    while (t < close && (tokens.is(t, "const") || tokens.is(t, "__force"))) {
      t++;
    }
    String struct = Names.struct(tokens, t);
    if (struct != null) {
      return struct;
    }
    boolean words = close > open + 1;
    boolean star = false;
    for (int i = open + 1; i < close; i++) {
      if (tokens.type[i] == '(' && tokens.type[i + 1] == '*') {
        return brackets.partner(i) == i + 2 ? "" : null; // (int (*)(…))
      }
      star |= tokens.type[i] == '*';
      words &= tokens.type[i] == '*' ? i > open + 1 : tokens.isWord(i) && !star;
    }
    boolean type = star || close > open + 2 || isPlainType(open + 1) || tokens.isWord(close + 1);
    return words && type ? "" : null;
  }

  private boolean isPlainType(int t) {
    String text = tokens.text(t);
    return text.endsWith("_t") || text.equals("long") || text.equals("int");
  }

  private boolean startsOperand(int t) {
    byte type = t < tokens.count ? tokens.type[t] : 0;
    return tokens.isWord(t)
        || type == Tokens.NUMBER
        || type == '('
        || type == '&'
        || type == '*'
        || type == '{';
  }

  int endOfArgument(int from, int to) {
    int t = from;
    while (t < to && tokens.type[t] != ',') {
      t = Math.max(brackets.partner(t), t) + 1;
    }
    return Math.min(t, to);
  }
}
