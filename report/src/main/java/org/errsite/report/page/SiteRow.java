// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.page;

import java.util.ArrayList;
import java.util.List;
import org.errsite.indexer.index.Site;
import org.errsite.report.address.Links;
import org.errsite.report.code.Visible;
import org.errsite.report.model.Directory;

/**
 * One site in a list. Texts are safe to look at.
 *
 * @param line 1-based
 * @param href to its line
 * @param function empty at file level
 * @param guard empty if none
 * @param statement shown where there is no guard
 * @param kind how the constant is used
 * @param status what became of it
 * @param reason empty for instrumented sites
 */
public record SiteRow(
    int line,
    String href,
    String function,
    String guard,
    String statement,
    String kind,
    String status,
    String reason) {

  /**
   * The sites of one directory.
   *
   * @param path with a slash at its end
   * @param href to its listing
   * @param anchor name of the section within the page
   * @param count of its sites
   * @param files those that have sites
   */
  public record Section(String path, String href, String anchor, int count, List<File> files) {}

  /**
   * The sites of one file.
   *
   * @param name without its directory
   * @param href to its source
   * @param rows in order of their lines
   */
  public record File(String name, String href, List<SiteRow> rows) {}

  /** Sections for these directories, without those below them. */
  static List<Section> sections(ReleaseScope scope, String address, List<Directory> directories) {
    List<Section> sections = new ArrayList<>();
    for (Directory directory : directories) {
      List<File> files = new ArrayList<>();
      int[] count = new int[1];
      directory
          .files()
          .forEach(
              (name, sites) -> {
                files.add(file(scope, address, name, sites));
                count[0] += sites.size();
              });
      String href = Links.between(address, scope.links().directory(directory.path()));
      String path = Visible.of(directory.path()) + "/";
      sections.add(new Section(path, href, anchor(sections.size()), count[0], files));
    }
    return sections;
  }

  /** Name of a section within its page, counted from 0. */
  static String anchor(int section) {
    return "d" + (section + 1);
  }

  private static File file(ReleaseScope scope, String address, String name, List<Site> sites) {
    String href = Links.between(address, scope.links().source(sites.get(0).file()));
    List<SiteRow> rows = new ArrayList<>();
    for (Site site : sites) {
      String line = scope.links().line(site.file(), site.line());
      rows.add(of(site, Links.between(address, line)));
    }
    return new File(Visible.of(name), href, rows);
  }

  private static SiteRow of(Site site, String href) {
    return new SiteRow(
        site.line(),
        href,
        Visible.of(site.function()),
        Visible.of(site.guard()),
        Visible.of(site.statement()),
        site.kind().label(),
        site.status().label(),
        Visible.of(site.reason()));
  }
}
