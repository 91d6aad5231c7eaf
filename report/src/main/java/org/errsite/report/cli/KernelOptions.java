// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import java.nio.file.Path;
import java.util.List;
import org.errsite.indexer.KernelSource;
import org.errsite.indexer.kernel.BadInputException;
import org.errsite.indexer.kernel.Selection;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What commands that read a kernel have in common. */
final class KernelOptions {
  @Parameters(
      paramLabel = "KERNEL",
      description = "A kernel: a directory, a tar archive, or a Git repository with --rev.")
  private Path kernel;

  @Option(names = "--rev", paramLabel = "REV", description = "The revision in a Git repository.")
  private String revision;

  @Option(
      names = "--only",
      paramLabel = "PATH",
      split = ",",
      description = "Files and directories to take; 'all' for all that runs in the kernel.")
  private List<String> only = List.of();

  @Option(
      names = "--arch",
      paramLabel = "A",
      description = "Take this architecture as well (x86 when nothing is named).")
  private String arch;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How much to do side by side (default: the number of processors).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  KernelSource source(String release) throws BadInputException {
    return new KernelSource(kernel, revision, release, Selection.of(only, arch));
  }

  int jobs() throws BadInputException {
    if (jobs < 1) {
      throw new BadInputException("--jobs wants a number of 1 or more, not " + jobs);
    }
    return jobs;
  }
}
