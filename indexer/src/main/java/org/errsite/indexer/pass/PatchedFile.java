// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;

/**
 * A file on its way through the runtime series. Every line knows where the release has it, so that
 * what is found in the release's own text can be done to the patched one.
 */
final class PatchedFile {
  private final List<Line> lines;
  private final boolean added;

  /** A line, and its number in the release's own text; 0 for one of the series. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared as a record.
  private record Line(byte[] bytes, int origin) {}

  private PatchedFile(List<Line> lines, boolean added) {
    this.lines = lines;
    this.added = added;
  }

  /** A file of the release. */
  static PatchedFile of(byte[] text) {
    List<byte[]> split = split(text);
    List<Line> lines = new ArrayList<>(split.size());
    for (int i = 0; i < split.size(); i++) {
      lines.add(new Line(split.get(i), i + 1));
    }
    return new PatchedFile(lines, false);
  }

  /** A file that the release has not. */
  static PatchedFile added() {
    return new PatchedFile(new ArrayList<>(), true);
  }

  private static List<byte[]> split(byte[] text) {
    List<byte[]> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\n' || i == text.length - 1) {
        lines.add(Arrays.copyOfRange(text, from, i + 1));
        from = i + 1;
      }
    }
    return lines;
  }

  /** Whether the release lacks it. */
  boolean isAdded() {
    return added;
  }

  /**
   * Applies the hunks of one patch, each behind the one before it and as near as can be to where it
   * says; the lines it wants to find must be there to the byte.
   *
   * @return the first that finds no place, and then this is no longer of use; empty if all do
   */
  Optional<Hunk> apply(List<Hunk> hunks) {
    int from = 0;
    for (Hunk hunk : hunks) {
      int place = place(hunk, from);
      if (place < 0) {
        return Optional.of(hunk);
      }
      from = put(hunk, place);
    }
    return Optional.empty();
  }

  private int place(Hunk hunk, int from) {
    int most = Math.max(hunk.guess() - from, lines.size() - hunk.guess());
    for (int distance = 0; distance <= most; distance++) {
      for (int place : new int[] {hunk.guess() + distance, hunk.guess() - distance}) {
        if (place >= from && fits(hunk, place)) {
          return place;
        }
      }
    }
    return -1;
  }

  private boolean fits(Hunk hunk, int place) {
    int end = place + hunk.oldLines();
    if ((hunk.atStart() && place > 0)
        || end > lines.size()
        || (hunk.atEnd() && end < lines.size())) {
      return false;
    }
    int at = place;
    for (Hunk.Line line : hunk.lines()) {
      if (line.isOld() && !Arrays.equals(line.bytes(), lines.get(at++).bytes())) {
        return false;
      }
    }
    return true;
  }

  /** Gives the index behind the hunk. */
  private int put(Hunk hunk, int place) {
    List<Line> old = lines.subList(place, place + hunk.oldLines());
    List<Line> changed = new ArrayList<>();
    int at = 0;
    for (Hunk.Line line : hunk.lines()) {
      switch (line.sign()) {
        case '+' -> changed.add(new Line(line.bytes(), 0));
        case '-' -> at++;
        default -> changed.add(old.get(at++));
      }
    }
    old.clear();
    lines.addAll(place, changed);
    return place + changed.size();
  }

  /** Whether a line of the release, counted from 1, is still there and has its number. */
  boolean keeps(int line) {
    return line <= lines.size() && lines.get(line - 1).origin() == line;
  }

  /** The bytes, with the release's own lines taken from another text that has as many of them. */
  byte[] with(byte[] own) {
    List<byte[]> owned = split(own);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(own.length);
    for (Line line : lines) {
      bytes.writeBytes(line.origin() > 0 ? owned.get(line.origin() - 1) : line.bytes());
    }
    return bytes.toByteArray();
  }

  /**
   * How {@link #with} differs from the release's text, line by line.
   *
   * @param before the release's text
   * @param own as given to {@link #with}
   */
  EditList edits(byte[] before, byte[] own) {
    List<byte[]> old = split(before);
    List<byte[]> owned = split(own);
    EditList edits = new EditList();
    int doneBefore = 0;
    int doneAfter = 0;
    for (int i = 0; i < lines.size(); i++) {
      int origin = lines.get(i).origin() - 1;
      if (origin >= 0 && Arrays.equals(old.get(origin), owned.get(origin))) {
        add(edits, new Edit(doneBefore, origin, doneAfter, i));
        doneBefore = origin + 1;
        doneAfter = i + 1;
      }
    }
    add(edits, new Edit(doneBefore, old.size(), doneAfter, lines.size()));
    return edits;
  }

  private static void add(EditList edits, Edit edit) {
    if (!edit.isEmpty()) {
      edits.add(edit);
    }
  }
}
