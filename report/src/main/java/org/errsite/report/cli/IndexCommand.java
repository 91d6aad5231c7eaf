// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import java.util.concurrent.Callable;
import org.errsite.indexer.Indexer;
import org.errsite.indexer.index.ReleaseInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code errsite index}. */
@Command(name = "index", description = "Index a kernel release.")
final class IndexCommand implements Callable<Integer> {
  private final ErrsiteCommand root;
  @Mixin private KernelOptions kernel;

  @Option(names = "--no-pass", description = "Leave Coccinelle out; every site counts as eligible.")
  private boolean noPass;

  IndexCommand(ErrsiteCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    Indexer indexer = new Indexer(root.home(), kernel.jobs(), root.console());
    ReleaseInfo release = indexer.index(kernel.source(root.releaseName()), !noPass);
    root.console().endStep();
    root.out()
        .printf(
            "%s: %,d sites in %,d functions of %,d files%n",
            release.name(), release.sites(), release.functions(), release.files());
    return Exit.DONE;
  }
}
