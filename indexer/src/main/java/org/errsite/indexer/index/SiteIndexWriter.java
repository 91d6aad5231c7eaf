// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes what {@link SiteIndex} reads. */
@SuppressWarnings("DoNotCallSuggester") // Goes with the stubs.
public final class SiteIndexWriter implements Closeable {

  /**
   * Begins an index in an empty directory. It becomes readable with {@link #finish} only.
   *
   * @param directory created if missing
   */
  public SiteIndexWriter(Path directory) throws IOException {
    throw new UnsupportedOperationException(directory.toString());
  }

  /**
   * Adds one file; files must come in order of their path.
   *
   * @param file from the kernel root
   * @param text its original bytes
   * @param sites of this file, in order of line and column
   */
  public void add(String file, byte[] text, List<Site> sites) throws IOException {
    throw new UnsupportedOperationException(file + text.length + sites);
  }

  /**
   * Makes the index whole.
   *
   * @param release what {@link SiteIndex#release()} returns
   * @param patch the unified patch, or null when the pass has not run
   */
  public void finish(ReleaseInfo release, byte[] patch) throws IOException {
    throw new UnsupportedOperationException(release.name() + patch.length);
  }

  @Override
  public void close() throws IOException {}
}
