// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.errsite.indexer.index.ReleaseInfo;
import org.errsite.indexer.index.Site;
import org.errsite.report.address.Links;
import org.errsite.report.code.Visible;
import org.errsite.report.model.Tally;

/** The list of releases, and the redirects to the newest. */
public final class RootPages {
  private final Templates templates;

  /** Written through these templates. */
  public RootPages(Templates templates) {
    this.templates = templates;
  }

  /**
   * A release in the list.
   *
   * @param name such as {@code 6.1.192}
   * @param href to its front page
   * @param info how much was read
   * @param bar its sites
   */
  public record Row(String name, String href, ReleaseInfo info, Bar bar) {}

  /**
   * The list.
   *
   * @param releases newest first
   */
  public record ListPage(List<Row> releases) {}

  /**
   * A redirect.
   *
   * @param target to the page it leads to
   */
  public record RedirectPage(String target) {}

  /**
   * What the root says of a release once its pages are written.
   *
   * @param info the release as a whole
   * @param tally of its sites
   * @param links its addresses
   * @param errnos those that have sites
   * @param digits those that ids begin with, as many as name a page
   */
  public record Entry(
      ReleaseInfo info, Tally tally, Links links, TreeSet<String> errnos, TreeSet<String> digits) {
    /** Of a release. */
    public static Entry of(ReleaseScope scope) {
      TreeSet<String> errnos = new TreeSet<>();
      TreeSet<String> digits = new TreeSet<>();
      for (Site site : scope.release().sites()) {
        errnos.add(site.errno());
        digits.add(site.id().substring(0, Links.PERMALINK_DIGITS));
      }
      return new Entry(scope.release().info(), scope.root().tally(), scope.links(), errnos, digits);
    }
  }

  /** Writes the list. */
  public void writeList(List<Entry> newestFirst) throws IOException {
    int full = newestFirst.stream().mapToInt(entry -> entry.tally().found()).max().orElse(1);
    List<Row> rows = new ArrayList<>();
    for (Entry entry : newestFirst) {
      String name = Visible.of(entry.info().name());
      String href = Links.between(Links.FRONT, entry.links().front());
      rows.add(new Row(name, href, entry.info(), Bar.of(name, href, entry.tally(), full)));
    }
    Frame frame =
        Frame.outside(
            Links.FRONT, "Releases", "Finds the line of the Linux kernel an errno was born on");
    templates.write("index", frame, new ListPage(rows));
  }

  /** Writes the redirects of the main pages below {@code latest}. */
  public void writeLatest(Entry newest) throws IOException {
    Links to = newest.links();
    Links from = to.latest();
    writeRedirect(from.front(), to.front());
    writeRedirect(from.search(), to.search());
    writeRedirect(from.coverage(), to.coverage());
    writeRedirect(from.directory(""), to.directory(""));
    writeRedirect(from.errnos(), to.errnos());
    for (String errno : newest.errnos()) {
      writeRedirect(from.errno(errno), to.errno(errno));
    }
    for (String digits : newest.digits()) {
      writeRedirect(from.permalinks(digits), to.permalinks(digits));
    }
  }

  private void writeRedirect(String from, String to) throws IOException {
    String target = Links.between(from, to);
    Frame frame = Frame.outside(from, "Moved", "Leads to the newest release", "redirect.js");
    templates.write("redirect", frame, new RedirectPage(target));
  }
}
