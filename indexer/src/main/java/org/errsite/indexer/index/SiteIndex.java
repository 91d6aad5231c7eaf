// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The only door to what was indexed of one release. Safe for use by several threads at once. */
@SuppressWarnings("DoNotCallSuggester") // Goes with the stubs.
public final class SiteIndex implements Closeable {

  private SiteIndex() {}

  /**
   * Opens the index of one release.
   *
   * @param directory as {@link SiteIndexWriter} left it
   * @throws IOException when it is missing or not whole
   */
  public static SiteIndex open(Path directory) throws IOException {
    throw new UnsupportedOperationException(directory.toString());
  }

  /** The release as a whole. */
  public ReleaseInfo release() {
    throw new UnsupportedOperationException();
  }

  /**
   * Ranked search.
   *
   * @param query plain words and filters such as {@code errno:EPERM file:kernel/}; an errno name
   *     among the words is a filter
   * @param limit the most hits to return, 1 or more
   * @throws BadQueryException when a filter is unknown or its value is
   */
  public SearchResult search(String query, int limit) throws IOException {
    throw new UnsupportedOperationException(query + limit);
  }

  /** Sites on one line, in order of their column; empty where there is none. */
  public List<Site> at(String file, int line) throws IOException {
    throw new UnsupportedOperationException(file + line);
  }

  /** Every site in order of file, line and column. */
  public List<Site> sites() throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Original text of a file that has sites; empty for any other file. */
  public Optional<byte[]> source(String file) throws IOException {
    throw new UnsupportedOperationException(file);
  }

  /** The unified patch of every wrapped constant; empty when the pass has not run. */
  public Optional<InputStream> patch() throws IOException {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() throws IOException {}
}
