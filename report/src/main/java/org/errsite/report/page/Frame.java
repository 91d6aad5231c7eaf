// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.page;

import java.util.ArrayList;
import java.util.List;
import org.errsite.report.address.Links;
import org.errsite.report.code.Visible;

/**
 * What stands around every page. Links are relative to it.
 *
 * @param address of the page from the root of the website
 * @param title short, without the website's name
 * @param description one sentence
 * @param front to the list of releases
 * @param style to the style sheet
 * @param icon to the icon
 * @param scripts to what the browser runs
 * @param crumbs the pages above, outermost first
 * @param nav links to the main pages of the release; empty outside releases
 * @param search to the search page; empty outside releases
 * @param releases to the same page of other releases; null outside releases
 */
public record Frame(
    String address,
    String title,
    String description,
    String front,
    String style,
    String icon,
    List<String> scripts,
    List<Link> crumbs,
    List<Link> nav,
    String search,
    Switch releases) {

  /**
   * A named link.
   *
   * @param name safe to look at
   * @param href relative to the page
   */
  public record Link(String name, String href) {}

  /** Around a page outside the releases. */
  static Frame outside(
      String address, String title, String description, List<Link> crumbs, String... scripts) {
    return around(address, title, description, crumbs, List.of(), "", null, List.of(scripts));
  }

  /** Around a page of a release, whose name the title ends with. */
  static Frame inside(
      Links links,
      Switch releases,
      String address,
      String title,
      String description,
      List<Link> crumbs,
      String... scripts) {
    String release = "Linux " + releases.release();
    List<Link> all = new ArrayList<>();
    all.add(new Link(release, Links.between(address, links.front())));
    all.addAll(crumbs);
    List<Link> nav =
        List.of(
            new Link("errnos", Links.between(address, links.errnos())),
            new Link("system calls", Links.between(address, links.syscalls())),
            new Link("source", Links.between(address, links.directory(""))),
            new Link("coverage", Links.between(address, links.coverage())));
    String search = Links.between(address, links.search());
    List<String> names = new ArrayList<>(List.of(scripts));
    // The search has these in its own script, to be loaded by fewer requests.
    if (!names.contains("search.js")) {
      names.add("page.js");
      names.add("switch.js");
    }
    String whole = title.isEmpty() ? release : title + " · " + release;
    return around(address, whole, description, all, nav, search, releases, names);
  }

  private static Frame around(
      String address,
      String title,
      String description,
      List<Link> crumbs,
      List<Link> nav,
      String search,
      Switch releases,
      List<String> scripts) {
    List<String> sources = new ArrayList<>();
    for (String script : scripts) {
      sources.add(Links.between(address, Links.asset("js/" + script)));
    }
    return new Frame(
        address,
        Visible.of(title),
        Visible.of(description),
        Links.between(address, Links.FRONT),
        Links.between(address, Links.asset("css/errsite.css")),
        Links.between(address, Links.asset("icons/errsite.svg")),
        sources,
        crumbs,
        nav,
        search,
        releases);
  }
}
