// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.errsite.indexer.index.ReleaseInfo;
import org.errsite.report.address.Links;
import org.errsite.report.code.Visible;

/** The list of releases, the redirects to the newest, and the sitemap. */
public final class RootPages {
  /** What the format of sitemaps allows in one. */
  private static final int MOST_ADDRESSES = 50_000;

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
   * What changed between two releases.
   *
   * @param before name of the older one
   * @param after name of the newer one
   * @param href to the page
   */
  public record Diff(String before, String after, String href) {}

  /**
   * The list.
   *
   * @param releases newest first
   * @param diffs newest first
   */
  public record ListPage(List<Row> releases, List<Diff> diffs) {}

  /**
   * A redirect.
   *
   * @param target to the page it leads to
   */
  public record RedirectPage(String target) {}

  /**
   * A sitemap, or the list of them.
   *
   * @param index whether it is the list
   * @param addresses from the website's root
   */
  public record Sitemap(boolean index, List<String> addresses) {}

  /** Writes the list. */
  public void writeList(List<Rendered> newestFirst, List<Pair> diffs) throws IOException {
    int full = newestFirst.stream().mapToInt(r -> r.contents().tally().found()).max().orElse(1);
    List<Row> rows = new ArrayList<>();
    for (Rendered release : newestFirst) {
      String name = Visible.of(release.name());
      String href = Links.between(Links.FRONT, release.links().front());
      Bar bar = Bar.of(name, href, release.contents().tally(), full);
      rows.add(new Row(name, href, release.contents().info(), bar));
    }
    List<Diff> changes =
        diffs.stream()
            .map(
                pair ->
                    new Diff(
                        Visible.of(pair.before()),
                        Visible.of(pair.after()),
                        Links.diff(pair.before(), pair.after())))
            .toList();
    Frame frame =
        Frame.outside(
            Links.FRONT,
            "Releases",
            "Finds the line of the Linux kernel an errno was born on",
            List.of());
    templates.write("index", frame, new ListPage(rows, changes));
  }

  /**
   * Writes redirects below {@code latest} for every page that any release has for an errno, a file,
   * a directory or a system call, so that pages written before the newest came can link there; what
   * the newest does not have leads to its front page.
   */
  public void writeLatest(List<Rendered> newestFirst) throws IOException {
    Rendered newest = newestFirst.get(0);
    Links to = newest.links();
    Links from = to.latest();
    writeRedirect(from.front(), to.front());
    writeRedirect(from.search(), to.search());
    writeRedirect(from.coverage(), to.coverage());
    writeRedirect(from.errnos(), to.errnos());
    writeRedirect(from.syscalls(), to.syscalls());
    // Files of two releases whose names differ in case alone are one on some disks.
    Map<String, String> targets = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Rendered release : newestFirst) {
      Rendered latest = release.latest();
      for (String errno : release.contents().errnos()) {
        add(targets, latest.errno(errno), newest.errno(errno), to);
      }
      for (String file : release.contents().files()) {
        add(targets, latest.source(file), newest.source(file), to);
      }
      for (String directory : release.directories()) {
        add(targets, latest.directory(directory), newest.directory(directory), to);
      }
      for (String syscall : release.contents().syscalls()) {
        add(targets, latest.syscall(syscall), newest.syscall(syscall), to);
      }
    }
    for (String digits : Links.allPermalinkDigits()) {
      writeRedirect(from.permalinks(digits), to.permalinks(digits));
    }
    for (Map.Entry<String, String> redirect : targets.entrySet()) {
      writeRedirect(redirect.getKey(), redirect.getValue());
    }
  }

  private static void add(
      Map<String, String> targets, Optional<String> from, Optional<String> to, Links newest) {
    targets.putIfAbsent(from.orElseThrow(), to.orElse(newest.front()));
  }

  /**
   * Writes a sitemap of the pages of all releases, or several and the list of them.
   *
   * @return their addresses
   */
  public List<String> writeSitemaps(List<Rendered> newestFirst, List<Pair> diffs)
      throws IOException {
    List<String> all = new ArrayList<>(List.of(Links.FRONT));
    diffs.forEach(pair -> all.add(Links.diff(pair.before(), pair.after())));
    newestFirst.forEach(release -> all.addAll(release.addresses()));
    if (all.size() <= MOST_ADDRESSES) {
      writeSitemap(Links.SITEMAP, new Sitemap(false, all));
      return List.of(Links.SITEMAP);
    }
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += MOST_ADDRESSES) {
      parts.add(Links.sitemap(parts.size() + 1));
      List<String> some = all.subList(from, Math.min(all.size(), from + MOST_ADDRESSES));
      writeSitemap(parts.get(parts.size() - 1), new Sitemap(false, some));
    }
    writeSitemap(Links.SITEMAP, new Sitemap(true, List.copyOf(parts)));
    parts.add(Links.SITEMAP);
    return parts;
  }

  private void writeSitemap(String address, Sitemap page) throws IOException {
    templates.write("sitemap", Frame.outside(address, "Sitemap", "", List.of()), page);
  }

  private void writeRedirect(String from, String to) throws IOException {
    String target = Links.between(from, to);
    Frame frame =
        Frame.outside(from, "Moved", "Leads to the newest release", List.of(), "redirect.js");
    templates.write("redirect", frame, new RedirectPage(target));
  }
}
