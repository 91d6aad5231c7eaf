// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.kernel;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * The files of one kernel release, wherever they are kept. The same content gives the same paths
 * and the same blob ids from a directory, an archive or a Git repository.
 *
 * <p>Safe for use by several threads at once.
 */
public interface SourceTree extends Closeable {

  /** Paths of the regular files from the kernel root, sorted by code unit, without links. */
  List<String> paths();

  /**
   * How many files are not among {@link #paths()} because their name cannot be worked with: not
   * UTF-8, or with control characters.
   */
  default int leftOut() {
    return 0;
  }

  /**
   * Reads one file.
   *
   * @param path one of {@link #paths()}
   * @throws IOException when it can no longer be read
   */
  SourceText read(String path) throws IOException;
}
