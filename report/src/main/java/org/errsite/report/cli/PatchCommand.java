// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.errsite.indexer.Indexer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code errsite patch}. */
@Command(
    name = "patch",
    description =
        "Write the patch that makes a kernel tell: the runtime and every wrapped constant.")
final class PatchCommand implements Callable<Integer> {
  private final ErrsiteCommand root;
  @Mixin private KernelOptions kernel;

  @Option(names = "-o", paramLabel = "FILE", required = true, description = "Where to write it.")
  private Path file;

  PatchCommand(ErrsiteCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    Indexer indexer = new Indexer(root.home(), kernel.jobs(), root.console());
    long wrapped = indexer.patch(kernel.source(root.releaseName()), file);
    root.console().endStep();
    root.out().printf("%s: %,d constants wrapped%n", file, wrapped);
    return wrapped > 0 ? Exit.DONE : Exit.NOTHING_FOUND;
  }
}
