// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The preprocessor lines of one file that matter, in order, and where among the tokens they stand.
 */
final class Directives {
  static final byte IF = 0;
  static final byte IFDEF = 1;
  static final byte IFNDEF = 2;
  static final byte ELIF = 3;
  static final byte ELSE = 4;
  static final byte ENDIF = 5;
  static final byte DEFINE = 6;
  static final byte INCLUDE = 7;

  /** A directive that holds no code, and is not kept. */
  static final byte IGNORED = 8;

  /** Likewise, but what it names counts. */
  static final byte UNDEF = 9;

  private static final Pattern ANGLED = Pattern.compile("\\s*<([^>]+)>.*", Pattern.DOTALL);
  private static final Pattern HOSTED = Pattern.compile("\\s*<(stdio|stdlib|unistd|errno)\\.h>");

  byte[] type = new byte[16];

  /** Index of the first token behind the directive. */
  int[] token = new int[16];

  /** Offsets of what follows the directive's name. */
  int[] from = new int[16];

  int[] to = new int[16];
  int count;

  /** What is included in quotes, as it is written, in order. */
  final List<String> headers = new ArrayList<>();

  /** What is included in angle brackets. */
  final List<String> distant = new ArrayList<>();

  /** Whether headers of the C library are included, on no condition. */
  boolean hosted;

  private final byte[] text;
  private int depth;

  Directives(byte[] text) {
    this.text = text;
  }

  /** Type of the directive with this name, {@link #IGNORED} for one that holds no code. */
  static byte typeOf(byte[] text, int from, int to) {
    String name = new String(text, from, to - from, StandardCharsets.US_ASCII);
    return switch (name) {
      case "if" -> IF;
      case "ifdef" -> IFDEF;
      case "ifndef" -> IFNDEF;
      case "elif", "elifdef", "elifndef" -> ELIF;
      case "else" -> ELSE;
      case "endif" -> ENDIF;
      case "define" -> DEFINE;
      case "include" -> INCLUDE;
      case "undef" -> UNDEF;
      default -> IGNORED;
    };
  }

  void add(byte directiveType, int nextToken, int bodyFrom, int bodyTo) {
    if (count == type.length) {
      type = Arrays.copyOf(type, count * 2);
      token = Arrays.copyOf(token, count * 2);
      from = Arrays.copyOf(from, count * 2);
      to = Arrays.copyOf(to, count * 2);
    }
    type[count] = directiveType;
    token[count] = nextToken;
    from[count] = bodyFrom;
    to[count++] = bodyTo;
    depth += directiveType <= IFNDEF ? 1 : directiveType == ENDIF ? -1 : 0;
  }

  /** Takes note of what is included; it holds no code here. */
  void include(int bodyFrom, int bodyTo) {
    String name = new String(text, bodyFrom, bodyTo - bodyFrom, StandardCharsets.UTF_8);
    hosted |= depth == 0 && HOSTED.matcher(name).lookingAt();
    String[] parts = name.split("\"", 3);
    if (parts.length == 3 && parts[0].isBlank() && !parts[1].isEmpty()) {
      headers.add(parts[1]);
    }
    Matcher angled = ANGLED.matcher(name);
    if (angled.lookingAt()) {
      distant.add(angled.group(1));
    }
  }

  /** First directive whose next token is at or behind the given one. */
  int firstFrom(int firstToken) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (token[middle] < firstToken) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether a condition begins or ends between two tokens. */
  boolean cut(int from, int to) {
    for (int d = firstFrom(from + 1); d < count && token[d] <= to; d++) {
      if (type[d] <= ENDIF) {
        return true;
      }
    }
    return false;
  }

  /** Whether a token stands below a condition that a token before it does not stand below. */
  boolean conditional(int from, int to) {
    int depth = 0;
    boolean otherArm = false;
    for (int d = firstFrom(from + 1); d < count && token[d] <= to; d++) {
      if (type[d] <= IFNDEF) {
        depth++;
      } else if (type[d] == ENDIF) {
        otherArm &= depth > 0;
        depth = Math.max(0, depth - 1);
      } else if (type[d] <= ELSE) {
        otherArm |= depth == 0;
      }
    }
    return depth > 0 || otherArm;
  }

  /** The macro that a directive defines; null when it tells nothing of calls. */
  MacroText macro(int directive) {
    // Most are numbers, and need no longer look.
    boolean worth = hasSmallLetter(directive) || mayNameError(directive);
    return worth ? MacroText.read(body(directive)) : null;
  }

  private boolean hasSmallLetter(int directive) {
    for (int i = from[directive]; i < to[directive]; i++) {
      if (text[i] >= 'a' && text[i] <= 'z') {
        return true;
      }
    }
    return false;
  }

  /** Whether what is defined, and what it is defined as, begin like an error. */
  private boolean mayNameError(int directive) {
    int name = behind(from[directive], to[directive], true);
    int body = behind(behind(name, to[directive], false), to[directive], true);
    return body < to[directive] && text[name] == 'E' && text[body] == 'E';
  }

  /** The first place from one on that does not hold space, or does. */
  private int behind(int place, int end, boolean space) {
    int at = place;
    while (at < end && (text[at] == ' ' || text[at] == '\t') == space) {
      at++;
    }
    return at;
  }

  /** What follows the directive's name, with continued lines joined, comments gone. */
  String body(int directive) {
    String raw =
        new String(text, from[directive], to[directive] - from[directive], StandardCharsets.UTF_8);
    return Comments.strip(raw.replace("\\\r\n", " ").replace("\\\n", " "));
  }
}
