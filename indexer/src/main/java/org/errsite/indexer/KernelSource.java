// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.errsite.indexer.kernel.Selection;
import org.errsite.indexer.kernel.SourceTree;
import org.errsite.indexer.kernel.SourceTrees;

/**
 * What to read.
 *
 * @param kernel a directory, a tar archive or a Git repository
 * @param revision in a Git repository; null for the others
 * @param release the name to give it; null for the name in its Makefile
 * @param selection which of its files
 */
public record KernelSource(Path kernel, String revision, String release, Selection selection) {

  /** Opens the chosen files; an archive is spooled below the home. */
  SourceTree open(Home home, Steps steps) throws IOException {
    return open(home, steps, path -> false);
  }

  /**
   * Opens the chosen files and some besides.
   *
   * @param besides of paths from the kernel root: those that are listed too
   */
  SourceTree open(Home home, Steps steps, Predicate<String> besides) throws IOException {
    Files.createDirectories(home.scratch());
    return SourceTrees.open(
        kernel,
        revision,
        path -> selection.wants(path) || besides.test(path),
        home.scratch(),
        steps.begin("reading " + kernel));
  }
}
