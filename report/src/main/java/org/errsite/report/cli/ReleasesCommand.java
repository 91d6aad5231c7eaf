// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.errsite.indexer.index.ReleaseInfo;
import org.errsite.indexer.index.SiteIndex;
import picocli.CommandLine.Command;

/** {@code errsite releases}. */
@Command(name = "releases", description = "List what is indexed, oldest first.")
final class ReleasesCommand implements Callable<Integer> {
  private final ErrsiteCommand root;

  ReleasesCommand(ErrsiteCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    List<String> names = root.releases();
    for (String name : names) {
      try (SiteIndex index = root.open(name)) {
        print(index.release());
      }
    }
    return names.isEmpty() ? Exit.NOTHING_FOUND : Exit.DONE;
  }

  private void print(ReleaseInfo release) throws Exception {
    if (root.json()) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("release", release.name());
      fields.put("sites", release.sites());
      fields.put("functions", release.functions());
      fields.put("files", release.files());
      fields.put("lines", release.lines());
      fields.put("directories", release.directories());
      fields.put("pass", release.pass().ran());
      root.out().println(new ObjectMapper().writeValueAsString(fields));
      return;
    }
    root.out()
        .printf(
            "%-12s %,9d sites  %,7d files  %s%s%n",
            release.name(),
            release.sites(),
            release.files(),
            String.join(" ", release.directories()),
            release.pass().ran() ? "" : "  (without the pass)");
  }
}
