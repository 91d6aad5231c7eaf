// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Where in a function the memory of user space is open to the kernel: from behind {@code
 * user_access_begin()} to {@code user_access_end()}. What is called there is checked by objtool.
 *
 * <p>One walk in the order of the text. A way that leaves does not count for what follows it; a
 * label that is named while access is open begins with it open.
 */
final class OpenAccess {
  private final Tokens tokens;
  private final BitSet open = new BitSet();
  private final Set<String> opened = new HashSet<>();

  OpenAccess(FunctionBody body) {
    tokens = body.tokens;
    if (mentions(body.root)) {
      walk(body.root, false);
    }
  }

  /** Whether access is open at a token. */
  boolean at(int token) {
    return open.get(token);
  }

  private boolean mentions(Statement statement) {
    for (int t = statement.from; t < statement.to; t++) {
      if (isBegin(t)) {
        return true;
      }
    }
    return false;
  }

  /** Takes in one statement; tells whether access is open behind it. */
  private boolean walk(Statement statement, boolean before) {
    return switch (statement.type) {
      case IF -> choice(statement, before);
      case BLOCK, MACRO, LOOP, SWITCH -> all(statement, head(statement, before));
      case LABEL -> before || opened.contains(tokens.text(statement.from));
      case CASE -> before;
      default -> plain(statement.from, statement.to, before);
    };
  }

  private boolean head(Statement statement, boolean before) {
    return plain(statement.headFrom, statement.headTo, before);
  }

  private boolean all(Statement statement, boolean before) {
    boolean now = before;
    for (Statement child : statement.children) {
      now = walk(child, now);
    }
    return now;
  }

  private boolean choice(Statement statement, boolean before) {
    boolean asked = head(statement, before);
    boolean begins = asked && !before;
    // What is done when access could not be had is done without it.
    boolean refused = begins && isRefusal(statement);
    boolean passed = begins ? refused : asked;
    boolean behind = statement.children.size() < 2 && passed;
    for (int arm = 0; arm < statement.children.size(); arm++) {
      Statement child = statement.children.get(arm);
      boolean end = walk(child, begins ? refused == (arm == 1) : asked);
      behind |= end && !child.leaves();
    }
    return behind;
  }

  private boolean isRefusal(Statement statement) {
    for (int t = statement.headFrom; t < statement.headTo; t++) {
      if (isBegin(t)) {
        return tokens.type[t - 1] == '!';
      }
    }
    return false;
  }

  /** Marks the tokens of an expression; what it opens or closes counts behind it. */
  private boolean plain(int from, int to, boolean before) {
    boolean now = before;
    for (int t = from; t < to; t++) {
      open.set(t, before);
      if (before && tokens.type[t] == Tokens.WORD) {
        opened.add(tokens.text(t));
      }
      if (isBegin(t)) {
        now = true;
      } else if (isEnd(t)) {
        now = false;
      }
    }
    return now;
  }

  private boolean isBegin(int t) {
    return tokens.type[t] == Tokens.WORD
        && (tokens.is(t, "user_access_begin")
            || tokens.is(t, "user_read_access_begin")
            || tokens.is(t, "user_write_access_begin")
            || tokens.is(t, "masked_user_access_begin")
            || tokens.is(t, "__uaccess_begin")
            || tokens.is(t, "__uaccess_begin_nospec"));
  }

  private boolean isEnd(int t) {
    return tokens.type[t] == Tokens.WORD
        && (tokens.is(t, "user_access_end")
            || tokens.is(t, "user_read_access_end")
            || tokens.is(t, "user_write_access_end")
            || tokens.is(t, "__uaccess_end"));
  }
}
