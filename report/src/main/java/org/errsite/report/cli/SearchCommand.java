// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.errsite.indexer.index.SearchResult;
import org.errsite.indexer.index.SiteHit;
import org.errsite.indexer.index.SiteIndex;
import org.errsite.indexer.kernel.BadInputException;
import org.errsite.report.SiteJson;
import org.errsite.report.address.Links;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code errsite search}. */
@Command(
    name = "search",
    description = "Find error sites: plain words, and filters such as errno:EPERM file:kernel/.")
final class SearchCommand implements Callable<Integer> {
  private final ErrsiteCommand root;

  @Parameters(paramLabel = "WORDS", arity = "1..*", description = "What to look for.")
  private List<String> words;

  SearchCommand(ErrsiteCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    String query = String.join(" ", words);
    if (query.isBlank()) {
      throw new BadInputException("search for what? Try: errsite search EPERM in namespaces");
    }
    try (SiteIndex index = root.open()) {
      SearchResult result = index.search(query, root.limit());
      if (root.json()) {
        SiteJson json = new SiteJson(Links.of(index.release().name(), index.files()));
        for (SiteHit hit : result.hits()) {
          root.out().println(json.line(hit));
        }
      } else {
        SiteLines lines = new SiteLines(root.out(), root.color());
        result.hits().forEach(hit -> lines.print(hit.site()));
        say(result);
      }
      return result.hits().isEmpty() ? Exit.NOTHING_FOUND : Exit.DONE;
    }
  }

  private void say(SearchResult result) {
    int shown = result.hits().size();
    if (shown == 0) {
      root.console().note("nothing found");
    } else if (shown < result.total()) {
      root.console().note(shown + " of " + result.total() + " sites; -n shows more");
    }
  }
}
