// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.util.QuotedString;
import org.errsite.indexer.kernel.SourceText;

/** Writes one unified patch for {@code git apply}; bytes go through as they are. */
public final class PatchWriter {
  private static final byte[] OPEN = "ERR(".getBytes(UTF_8);
  private static final String NOWHERE = "new file mode 100644\n--- /dev/null\n";

  private final OutputStream out;

  /** Onto a stream, which is the caller's to close. */
  public PatchWriter(OutputStream out) {
    this.out = out;
  }

  /** Adds lines for people, before the first file; git passes over them. */
  public void comment(String text) throws IOException {
    for (String line : text.lines().toList()) {
      out.write(("# " + line + "\n").getBytes(UTF_8));
    }
  }

  /**
   * Adds one file; nothing when no constant of it is wrapped.
   *
   * @param wrapped as in {@link PassResult#wrapped()}
   */
  public void add(SourceText text, List<Integer> wrapped) throws IOException {
    if (!wrapped.isEmpty()) {
      add(text.path(), text.bytes(), wrapped, PatchedFile.of(text.bytes()));
    }
  }

  /**
   * Adds one file that the runtime series touches.
   *
   * @param before the release's text; empty when it lacks the file
   */
  void add(String path, byte[] before, List<Integer> wrapped, PatchedFile file) throws IOException {
    String old = QuotedString.GIT_PATH.quote("a/" + path);
    String changed = QuotedString.GIT_PATH.quote("b/" + path);
    // Names with blanks end in a tab, as git writes them.
    String end = path.contains(" ") ? "\t\n" : "\n";
    String from = file.isAdded() ? NOWHERE : "--- " + old + end;
    out.write(("diff --git " + old + " " + changed + "\n").getBytes(UTF_8));
    out.write((from + "+++ " + changed + end).getBytes(UTF_8));
    byte[] own = wrap(before, wrapped);
    // Not closed: that would close the stream.
    DiffFormatter formatter = new DiffFormatter(out);
    formatter.format(file.edits(before, own), new RawText(before), new RawText(file.with(own)));
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
}
