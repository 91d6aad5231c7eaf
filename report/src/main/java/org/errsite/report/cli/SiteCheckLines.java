// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.errsite.indexer.kernel.BadInputException;
import org.errsite.report.check.SiteCheck;

/** What is wrong with a rendered website, one line each. */
final class SiteCheckLines {
  private final ErrsiteCommand root;

  SiteCheckLines(ErrsiteCommand root) {
    this.root = root;
  }

  /**
   * Checks and prints.
   *
   * @param directory holds the website
   * @param jobs how many pages to read side by side
   * @param indexes directories of all indexes there are, by name of the release
   * @return the exit status
   */
  int print(Path directory, int jobs, Map<String, Path> indexes) throws IOException {
    if (!Files.exists(directory.resolve("index.html"))) {
      throw new BadInputException(
          "no rendered site in " + directory + ": run errsite site -o " + directory + " first");
    }
    SiteCheck.Result result =
        new SiteCheck(directory, jobs, root.console(), problem -> print(problem)).run(indexes);
    root.console().endStep();
    root.console()
        .note(
            String.format(
                "%,d pages, %,d links, %,d problems",
                result.pages(), result.links(), result.problems()));
    return result.problems() == 0 ? Exit.DONE : Exit.NOTHING_FOUND;
  }

  private synchronized void print(String problem) {
    root.out().println(Printable.of(problem));
  }
}
