// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** Opens a kernel wherever it is kept. */
public final class SourceTrees {
  private SourceTrees() {}

  /**
   * Opens a directory, a tar archive, or a revision in a Git repository.
   *
   * @param kernel where it is
   * @param revision what to read from a Git repository; null for a directory or an archive
   * @param wanted says of a path from the kernel root whether it is listed; what {@link
   *     KernelReleaseReader} needs is always listed
   * @param scratch a directory with room for the wanted files of an archive; created if missing,
   *     used until the tree is closed
   * @param progress told in bytes for an archive, else in files
   * @throws NotAKernelException when there is no kernel
   * @throws BadInputException when it cannot be read, or {@code revision} does not fit it
   */
  public static SourceTree open(
      Path kernel, String revision, Predicate<String> wanted, Path scratch, Progress progress)
      throws IOException {
    Predicate<String> listed = path -> KernelReleaseReader.needs(path) || wanted.test(path);
    SourceTree tree = openAny(kernel, revision, listed, scratch, progress);
    List<String> paths = tree.paths();
    if (!KernelReleaseReader.REQUIRED.stream()
        .allMatch(path -> Collections.binarySearch(paths, path) >= 0)) {
      tree.close();
      throw KernelReleaseReader.notAKernel(kernel);
    }
    return tree;
  }

  private static SourceTree openAny(
      Path kernel, String revision, Predicate<String> listed, Path scratch, Progress progress)
      throws IOException {
    if (!Files.isReadable(kernel)) {
      String why = Files.exists(kernel) ? "permission denied" : "no such file or directory";
      throw new BadInputException("cannot read " + kernel + ": " + why);
    }
    if (Files.isDirectory(kernel)) {
      if (revision != null) {
        return new GitTree(kernel, revision, listed, progress);
      }
      if (GitTree.isBare(kernel)) {
        throw new BadInputException(
            kernel
                + " is a bare Git repository: say which revision with --rev, such as --rev v6.1");
      }
      return new DirectoryTree(kernel, listed, progress);
    }
    if (revision != null) {
      throw new BadInputException("--rev goes with a Git repository, and " + kernel + " is a file");
    }
    return new ArchiveTree(kernel, listed, scratch, progress);
  }
}
