// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.util.QuotedString;
import org.errsite.indexer.kernel.SourceText;

/** Writes one unified patch for {@code git apply}; bytes go through as they are. */
public final class PatchWriter {
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

  /** Adds one file; nothing when it stays as it is. */
  public void add(SourceText text, FileEdits edits) throws IOException {
    if (!edits.isEmpty()) {
      byte[] own = edits.applied(text.bytes());
      add(text.path(), text.bytes(), own, PatchedFile.of(text.bytes()));
    }
  }

  /**
   * Adds one file that the runtime series touches.
   *
   * @param before the release's text; empty when it lacks the file
   * @param own the same, instrumented
   */
  void add(String path, byte[] before, byte[] own, PatchedFile file) throws IOException {
    String old = QuotedString.GIT_PATH.quote("a/" + path);
    String changed = QuotedString.GIT_PATH.quote("b/" + path);
    // Names with blanks end in a tab, as git writes them.
    String end = path.contains(" ") ? "\t\n" : "\n";
    String from = file.isAdded() ? NOWHERE : "--- " + old + end;
    out.write(("diff --git " + old + " " + changed + "\n").getBytes(UTF_8));
    out.write((from + "+++ " + changed + end).getBytes(UTF_8));
    // Not closed: that would close the stream.
    DiffFormatter formatter = new DiffFormatter(out);
    formatter.format(file.edits(before, own), new RawText(before), new RawText(file.with(own)));
    formatter.flush();
  }
}
