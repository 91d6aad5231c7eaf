// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.errsite.indexer.index.Site;
import org.errsite.report.address.Links;
import org.errsite.report.code.Visible;

/** Pages that lead from the ids of sites, which stay when lines change, to where they stand. */
public final class PermalinkPages {
  private final ReleaseScope scope;

  /** Of this release. */
  public PermalinkPages(ReleaseScope scope) {
    this.scope = scope;
  }

  /**
   * The sites whose ids begin alike.
   *
   * @param digits that they begin with
   */
  public record Page(String release, String digits, List<Row> rows) {}

  /**
   * One site.
   *
   * @param id of it, an anchor within the page
   * @param place file and line
   * @param href to its line
   * @param errno as written
   * @param function empty at file level
   */
  public record Row(String id, String place, String href, String errno, String function) {}

  /** Writes all of them, those without sites too: a link to a site that is gone ends there. */
  public void write() throws IOException {
    Map<String, List<Site>> byDigits =
        scope.release().sites().stream()
            .collect(Collectors.groupingBy(site -> site.id().substring(0, Links.PERMALINK_DIGITS)));
    for (String digits : Links.allPermalinkDigits()) {
      write(digits, byDigits.getOrDefault(digits, List.of()));
    }
  }

  private void write(String digits, List<Site> sites) throws IOException {
    String address = scope.links().permalinks(digits);
    String release = Visible.of(scope.release().info().name());
    List<Row> rows = new ArrayList<>();
    for (Site site : sites) {
      rows.add(
          new Row(
              site.id(),
              Visible.of(site.file() + ":" + site.line()),
              Links.between(address, scope.links().line(site.file(), site.line())),
              site.errno(),
              Visible.of(site.function())));
    }
    Frame frame =
        scope.frame(
            address,
            "Sites " + digits + "…",
            "Where the sites whose ids begin with " + digits + " stand in Linux " + release,
            List.of(),
            in -> Optional.of(in.links().permalinks(digits)),
            "permalink.js");
    scope.templates().write("permalinks", frame, new Page(release, digits, rows));
  }
}
