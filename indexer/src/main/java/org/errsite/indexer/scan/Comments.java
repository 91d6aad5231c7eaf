// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Where the comments of one file stand. */
final class Comments {
  private static final int LONGEST = 300;
  private static final Pattern BLOCK = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern LINE = Pattern.compile("//.*");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final byte[] text;
  private int[] start = new int[16];
  private int[] end = new int[16];
  private int[] firstLine = new int[16];
  private int[] lastLine = new int[16];
  private int count;

  Comments(byte[] text) {
    this.text = text;
  }

  void add(int from, int to, int startLine, int endLine) {
    if (count == start.length) {
      start = Arrays.copyOf(start, count * 2);
      end = Arrays.copyOf(end, count * 2);
      firstLine = Arrays.copyOf(firstLine, count * 2);
      lastLine = Arrays.copyOf(lastLine, count * 2);
    }
    start[count] = from;
    end[count] = to;
    firstLine[count] = startLine;
    lastLine[count++] = endLine;
  }

  /**
   * Text of the last comment that begins on these lines or ends on the line above; may be empty.
   */
  String near(int fromLine, int toLine) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (firstLine[middle] <= toLine) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int last = low - 1;
    if (last < 0 || lastLine[last] < fromLine - 1) {
      return "";
    }
    return textOf(last);
  }

  private String textOf(int comment) {
    int to = Math.min(end[comment], start[comment] + 4 * LONGEST);
    String raw = new String(text, start[comment], to - start[comment], StandardCharsets.UTF_8);
    String plain =
        raw.replaceFirst("^/[/*]+", "")
            .replaceFirst("\\*+/$", "")
            .replaceAll("(?m)^\\s*\\*+", " ")
            .replaceAll("\\s+", " ")
            .trim();
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - 1) + "…";
  }

  /** A line of code without its comments, white space folded. */
  static String strip(String code) {
    // Most of the many macros have no comment.
    boolean none = code.indexOf('/') < 0;
    String plain = none ? code : LINE.matcher(BLOCK.matcher(code).replaceAll(" ")).replaceFirst("");
    return BLANKS.matcher(plain).replaceAll(" ").trim();
  }
}
