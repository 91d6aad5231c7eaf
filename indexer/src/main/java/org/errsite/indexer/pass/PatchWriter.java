// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.util.QuotedString;
import org.errsite.indexer.kernel.SourceText;

/** Writes wraps as one unified patch for {@code git apply}; bytes go through as they are. */
public final class PatchWriter {
  private static final byte[] OPEN = "ERR(".getBytes(UTF_8);

  private final OutputStream out;

  /** Onto a stream, which is the caller's to close. */
  public PatchWriter(OutputStream out) {
    this.out = out;
  }

  /**
   * Adds one file; nothing when no constant of it is wrapped.
   *
   * @param wrapped as in {@link PassResult#wrapped()}
   */
  public void add(SourceText text, List<Integer> wrapped) throws IOException {
    if (wrapped.isEmpty()) {
      return;
    }
    String before = QuotedString.GIT_PATH.quote("a/" + text.path());
    String after = QuotedString.GIT_PATH.quote("b/" + text.path());
    String head = "diff --git " + before + " " + after + "\n";
    // Names with blanks end in a tab, as git writes them.
    String end = text.path().contains(" ") ? "\t\n" : "\n";
    out.write((head + "--- " + before + end + "+++ " + after + end).getBytes(UTF_8));
    RawText old = new RawText(text.bytes());
    RawText changed = new RawText(wrap(text.bytes(), wrapped));
    // Not closed: that would close the stream.
    DiffFormatter formatter = new DiffFormatter(out);
    formatter.format(changedLines(text.bytes(), wrapped), old, changed);
    formatter.flush();
  }

  /**
   * The text with {@code ERR( )} around the words at these offsets; lines stay where they are.
   *
   * @param offsets ascending, each that of a constant
   */
  public static byte[] wrap(byte[] text, List<Integer> offsets) {
    ByteArrayOutputStream wrapped = new ByteArrayOutputStream(text.length + 5 * offsets.size());
    int done = 0;
    for (int offset : offsets) {
      wrapped.write(text, done, offset - done);
      wrapped.write(OPEN, 0, OPEN.length);
      int end = offset;
      while (end < text.length && TokenCursor.isWord(text[end])) {
        end++;
      }
      wrapped.write(text, offset, end - offset);
      wrapped.write(')');
      done = end;
    }
    wrapped.write(text, done, text.length - done);
    return wrapped.toByteArray();
  }

  private static EditList changedLines(byte[] text, List<Integer> offsets) {
    EditList edits = new EditList();
    int line = 0;
    int at = 0;
    for (int offset : offsets) {
      for (; at < offset; at++) {
        if (text[at] == '\n') {
          line++;
        }
      }
      Edit last = edits.isEmpty() ? null : edits.get(edits.size() - 1);
      if (last == null || last.getEndA() < line) {
        edits.add(new Edit(line, line + 1, line, line + 1));
      } else if (last.getEndA() == line) {
        last.extendA();
        last.extendB();
      }
    }
    return edits;
  }
}
