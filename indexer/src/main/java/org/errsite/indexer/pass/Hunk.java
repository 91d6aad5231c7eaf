// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jgit.patch.HunkHeader;

/**
 * One hunk of a patch.
 *
 * @param atStart whether it can only stand where the file begins
 * @param guess index of the line where it belongs when nothing before it has moved
 * @param lines in order
 */
record Hunk(boolean atStart, int guess, List<Line> lines) {

  /**
   * A line of a hunk.
   *
   * @param sign blank for one that stays, {@code -} for one that goes, {@code +} for a new one
   * @param bytes with the line's end, if it has one
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared as a record.
  record Line(byte sign, byte[] bytes) {
    boolean isOld() {
      return sign != '+';
    }
  }

  /** Reads what JGit has found the bounds of. */
  static Hunk read(HunkHeader header) {
    byte[] patch = header.getBuffer();
    List<Line> lines = new ArrayList<>();
    int at = endOfLine(patch, header.getStartOffset());
    while (at < header.getEndOffset()) {
      int end = endOfLine(patch, at);
      if (patch[at] == '\\') {
        Line last = lines.remove(lines.size() - 1);
        lines.add(new Line(last.sign(), Arrays.copyOf(last.bytes(), last.bytes().length - 1)));
      } else if (patch[at] == '\n') {
        // An empty line that stays, whose blank an editor has cut off.
        lines.add(new Line((byte) ' ', new byte[] {'\n'}));
      } else {
        lines.add(new Line(patch[at], Arrays.copyOfRange(patch, at + 1, end)));
      }
      at = end;
    }
    int start = header.getNewStartLine();
    return new Hunk(
        header.getOldImage().getStartLine() <= 1, Math.max(0, start - 1), List.copyOf(lines));
  }

  private static int endOfLine(byte[] text, int from) {
    int end = from;
    while (end < text.length && text[end] != '\n') {
      end++;
    }
    return Math.min(end + 1, text.length);
  }

  /** How many lines it wants to find. */
  int oldLines() {
    return (int) lines.stream().filter(Line::isOld).count();
  }

  /** Whether nothing may follow: as for git, a hunk without context behind it ends the file. */
  boolean atEnd() {
    return lines.get(lines.size() - 1).sign() != ' ';
  }
}
