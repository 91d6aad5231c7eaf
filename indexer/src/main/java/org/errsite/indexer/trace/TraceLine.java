// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.trace;

/**
 * One line of a log by itself: what stands before the call is taken off.
 *
 * @param pid of the task; 0 where the line names none
 * @param kind what the line is
 * @param name of the call; empty where it is none
 * @param text what follows the bracket of a call, or {@code resumed>}; else all behind the pid
 */
record TraceLine(int pid, Kind kind, String name, String text) {
  /** What strace prints on a line. */
  enum Kind {
    /** A call, or the first half of one. */
    CALL,
    /** The second half of a call. */
    RESUMED,
    /** The end of a task. */
    END,
    /** A signal, a stack, a table, a message: nothing that fails. */
    NOTE,
    /** Nothing that strace prints. */
    OTHER
  }

  private static final String RESUMES = "<... ";
  private static final String RESUMED = " resumed>";

  /** Reads a line without its end. */
  static TraceLine read(String line) {
    if (Notes.isWhole(line)) {
      return new TraceLine(0, Kind.NOTE, "", line);
    }
    Leader leader = Leader.of(line);
    String text = line.substring(leader.end());
    int name = nameEnd(text, 0);
    if (name > 0 && name < text.length() && text.charAt(name) == '(') {
      return new TraceLine(
          leader.pid(), Kind.CALL, text.substring(0, name), text.substring(name + 1));
    }
    if (text.startsWith(RESUMES)) {
      int end = nameEnd(text, RESUMES.length());
      if (end > RESUMES.length() && text.startsWith(RESUMED, end)) {
        int rest = end + RESUMED.length();
        // strace puts a blank there if what follows is no argument.
        rest += text.startsWith(" ", rest) ? 1 : 0;
        String resumed = text.substring(RESUMES.length(), end);
        return new TraceLine(leader.pid(), Kind.RESUMED, resumed, text.substring(rest));
      }
    }
    return new TraceLine(leader.pid(), kind(text), "", text);
  }

  private static Kind kind(String text) {
    if (text.startsWith("+++ ")) {
      return Kind.END;
    }
    return Notes.isText(text) ? Kind.NOTE : Kind.OTHER;
  }

  private static int nameEnd(String text, int from) {
    int at = from;
    while (at < text.length() && isOfName(text.charAt(at), at == from)) {
      at++;
    }
    return at;
  }

  private static boolean isOfName(char c, boolean first) {
    return (c >= 'a' && c <= 'z') || c == '_' || (!first && c >= '0' && c <= '9');
  }
}
