// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.errsite.indexer.index.SiteIndex;
import org.errsite.indexer.kernel.BadInputException;
import org.errsite.report.DiffJson;
import org.errsite.report.address.Links;
import org.errsite.report.model.Change;
import org.errsite.report.model.ReleaseDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code errsite diff}. */
@Command(
    name = "diff",
    description =
        "Sites added, removed, moved, and under another guard, from a release to another.")
final class DiffCommand implements Callable<Integer> {
  private final ErrsiteCommand root;

  @Option(
      names = "--lines",
      description = "Count as moved, too, what only went to another line of its function.")
  private boolean lines;

  @Parameters(index = "0", paramLabel = "RELEASE", description = "The older release.")
  private String before;

  @Parameters(index = "1", paramLabel = "RELEASE", description = "The newer release.")
  private String after;

  @Parameters(
      index = "2..*",
      paramLabel = "PATH",
      description = "Only what is in these files or directories, such as net/core.")
  private List<String> paths = List.of();

  DiffCommand(ErrsiteCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    if (root.releaseName() != null) {
      throw new BadInputException("diff takes two releases by name and no --release");
    }
    try (SiteIndex old = root.open(before);
        SiteIndex now = root.open(after)) {
      ReleaseDiff diff =
          ReleaseDiff.between(old.release(), old.sites(), now.release(), now.sites());
      diff = lines ? diff.withShifted() : diff;
      diff = paths.isEmpty() ? diff : diff.below(paths.stream().map(DiffCommand::bare).toList());
      print(diff, old, now);
      return diff.changes().isEmpty() ? Exit.NOTHING_FOUND : Exit.DONE;
    }
  }

  private static String bare(String path) {
    return path.replaceAll("^(\\./)+|/+$", "");
  }

  private void print(ReleaseDiff diff, SiteIndex old, SiteIndex now) throws IOException {
    for (String part : diff.onlyBefore()) {
      root.console().note("not compared: " + part + ", which is indexed of " + before + " only");
    }
    for (String part : diff.onlyAfter()) {
      root.console().note("not compared: " + part + ", which is indexed of " + after + " only");
    }
    if (!root.json()) {
      new DiffLines(root.out(), root.color(), root.console())
          .print(diff, paths.size() == 1 ? bare(paths.get(0)) : "", root.limit());
      return;
    }
    DiffJson json =
        new DiffJson(
            Links.of(old.release().name(), old.files()),
            Links.of(now.release().name(), now.files()));
    int most = root.limitOr(Integer.MAX_VALUE);
    for (Change change : diff.changes().subList(0, Math.min(most, diff.changes().size()))) {
      root.out().println(json.line(change));
    }
  }
}
