// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import java.util.List;
import org.errsite.indexer.kernel.Errno;

/**
 * What is known of an indexed release as a whole; kept beside its index.
 *
 * @param name such as {@code 6.1.192}
 * @param directories the parts of the tree that were indexed, sorted
 * @param files how many C files were read
 * @param functions how many definitions they hold
 * @param lines how many lines they hold
 * @param sites how many constants were found
 * @param errnos every error name of the release, sorted by name
 * @param pass how Coccinelle was run
 * @param runs files in which Coccinelle lost something, sorted by path
 */
public record ReleaseInfo(
    String name,
    List<String> directories,
    int files,
    int functions,
    long lines,
    int sites,
    List<Errno> errnos,
    PassInfo pass,
    List<LostFile> runs) {

  /**
   * How Coccinelle was run.
   *
   * @param ran whether it ran at all
   * @param spatch its version, such as {@code 1.1.1}; empty if it did not run
   * @param semanticPatch SHA-256 of the semantic patch; empty if it did not run
   */
  public record PassInfo(boolean ran, String spatch, String semanticPatch) {}

  /**
   * A file in which the pass did not end well.
   *
   * @param file from the kernel root
   * @param problem one line: what Coccinelle said
   */
  public record LostFile(String file, String problem) {}
}
