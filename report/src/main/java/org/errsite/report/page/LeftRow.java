// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.page;

import java.util.ArrayList;
import java.util.List;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.pass.Status;
import org.errsite.report.address.Links;
import org.errsite.report.code.Visible;
import org.errsite.report.model.Directory;

/**
 * A constant that is not instrumented. Texts are safe to look at.
 *
 * @param place file, without its directory, and line
 * @param href to its line
 * @param errno as written
 * @param function that it stands in; empty at file level
 * @param kind how it is used
 * @param status what became of it
 * @param reason why
 */
public record LeftRow(
    String place,
    String href,
    String errno,
    String function,
    String kind,
    String status,
    String reason) {

  /** Those in the files right in a directory, in order of file and line. */
  static List<LeftRow> of(Links links, String address, Directory directory) {
    List<LeftRow> rows = new ArrayList<>();
    directory
        .files()
        .forEach(
            (name, sites) ->
                sites.stream()
                    .filter(site -> site.status() != Status.INSTRUMENTED)
                    .forEach(site -> rows.add(of(links, address, name, site))));
    return rows;
  }

  private static LeftRow of(Links links, String address, String name, Site site) {
    return new LeftRow(
        Visible.of(name) + ":" + site.line(),
        Links.between(address, links.line(site.file(), site.line())),
        site.errno(),
        Visible.of(site.function()),
        site.kind().label(),
        site.status().label(),
        Visible.of(site.reason()));
  }
}
