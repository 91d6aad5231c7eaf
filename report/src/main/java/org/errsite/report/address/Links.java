// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.address;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.errsite.indexer.index.Site;

/**
 * Every address of the website. Addresses are relative to its root, without a leading slash, and
 * made of URL-safe characters only; {@link #between} turns one into a link from page to page.
 */
public final class Links {
  /** The list of releases. */
  public static final String FRONT = "index.html";

  /** How many digits of an id name the page that leads on from it. */
  public static final int PERMALINK_DIGITS = 2;

  /** Names of all releases, for scripts on pages that were written before the newest came. */
  public static final String RELEASES = "releases.json";

  /** Addresses of all pages, for search engines. */
  public static final String SITEMAP = "sitemap.xml";

  private final String release;
  private final PageNames names;
  private final Map<String, List<Integer>> parts;

  private Links(String release, PageNames names, Map<String, List<Integer>> parts) {
    this.release = release;
    this.names = names;
    this.parts = parts;
  }

  /**
   * Addresses of one release.
   *
   * @param release such as {@code 6.1.192}
   * @param files every file that has sites
   */
  public static Links of(String release, Collection<String> files) {
    return of(release, files, Map.of());
  }

  /**
   * Addresses of one release, some of whose files have several pages.
   *
   * @param parts of each such file the first lines of its pages, 1-based, ascending
   */
  public static Links of(
      String release, Collection<String> files, Map<String, List<Integer>> parts) {
    return new Links(folder(release), PageNames.of(files), parts);
  }

  /** What changed from one release to another. */
  public static String diff(String before, String after) {
    return diffFolder(before, after) + ".html";
  }

  /** Folder at the root for more pages of what changed from one release to another. */
  public static String diffFolder(String before, String after) {
    return "diff/" + folder(before) + ".." + folder(after);
  }

  /** Part of a sitemap, counted from 1. */
  public static String sitemap(int part) {
    return "sitemap-" + part + ".xml";
  }

  /** Folder of a release, or of {@code latest}, at the root. */
  public static String folder(String release) {
    return PageNames.safe(release);
  }

  /** Something all releases share, such as {@code errsite.css}. */
  public static String asset(String name) {
    return "assets/" + name;
  }

  /** The same addresses below {@code latest}, which redirect here. */
  public Links latest() {
    return new Links("latest", names, Map.of());
  }

  /** Folder of this release at the root. */
  public String folder() {
    return release;
  }

  /** Front page of the release. */
  public String front() {
    return in("index.html");
  }

  /** Search page; a query may follow as {@code ?q=words}. */
  public String search() {
    return in("search.html");
  }

  /** Coverage page. */
  public String coverage() {
    return in("coverage.html");
  }

  /** The list of errnos. */
  public String errnos() {
    return in("errno/index.html");
  }

  /** All sites of an errno. */
  public String errno(String errno) {
    return in("errno/" + PageNames.safe(errno) + ".html");
  }

  /** Sites of an errno below a directory, where the errno has too many for one page. */
  public String errno(String errno, String directory) {
    String below = directory.isEmpty() ? "" : "/" + names.directory(directory);
    return in("errno/" + PageNames.safe(errno) + below + ".html");
  }

  /** The list of system calls. */
  public String syscalls() {
    return in("syscall/index.html");
  }

  /** What a system call can fail with, and where. */
  public String syscall(String name) {
    return in("syscall/" + PageNames.safe(name) + ".html");
  }

  /** Whether a file has a page: those with sites do. */
  public boolean hasSource(String file) {
    return names.hasFile(file);
  }

  /** Annotated source of a file, or the list of its pages. */
  public String source(String file) {
    return in("source/" + names.file(file));
  }

  /** First lines of the pages of a file, 1-based; empty where one page holds it all. */
  public List<Integer> parts(String file) {
    return parts.getOrDefault(file, List.of());
  }

  /** The page that shows a line of a file, 1-based. */
  public String sourceAt(String file, int line) {
    int first = 0;
    for (int part : parts(file)) {
      first = part <= line ? part : first;
    }
    String whole = source(file);
    String folder = whole.substring(0, whole.length() - ".html".length());
    return first == 0 ? whole : folder + "/" + lineAnchor(first) + ".html";
  }

  /** One line of a file, 1-based, on the page that shows it. */
  public String line(String file, int line) {
    return sourceAt(file, line) + "#" + lineAnchor(line);
  }

  /** Name of a line within its page, 1-based. */
  public static String lineAnchor(int line) {
    return "L" + line;
  }

  /** Listing of a directory; empty for the root. */
  public String directory(String directory) {
    String folder = names.directory(directory);
    return in("source/" + (folder.isEmpty() ? "" : folder + "/") + "index.html");
  }

  /** Every site as JSON, one a line. */
  public String sites() {
    return in("data/sites.jsonl.gz");
  }

  /** What each system call can fail with as JSON, one call a line. */
  public String callErrors() {
    return in("data/syscalls.jsonl.gz");
  }

  /** How many constants each file has, and what became of them, as CSV. */
  public String coverageTable() {
    return in("data/coverage.csv");
  }

  /** Every constant and what became of it, as CSV. */
  public String constantTable() {
    return in("data/constants.csv.gz");
  }

  /**
   * What leads from the stable id of a site to where it stands in this release.
   *
   * @param id of a site; its first two digits name the page
   */
  public String permalink(String id) {
    return permalinks(id.substring(0, PERMALINK_DIGITS)) + "#" + id;
  }

  /** All there can be of the digits that name these pages, ascending. */
  public static List<String> allPermalinkDigits() {
    return IntStream.range(0, 1 << (4 * PERMALINK_DIGITS))
        .mapToObj(i -> String.format(Locale.ROOT, "%02x", i))
        .toList();
  }

  /** The page of all ids that begin with these two digits. */
  public String permalinks(String digits) {
    return in("id/" + PageNames.safe(digits) + ".html");
  }

  /**
   * A piece of what the search page loads.
   *
   * @param piece its name; those with {@code core} need no other to be understood
   */
  public String search(String piece) {
    return in("search/" + PageNames.safe(piece) + ".gz");
  }

  /** What the release was rendered from, and what others need to link to it. */
  public String stamp() {
    return in("data/release.json");
  }

  /** The unified patch of every wrapped constant. */
  public String patch() {
    return in("data/errsite-" + release + ".patch.gz");
  }

  /**
   * Address of a site from the root of the host, such as {@code /6.1.192/source/ipc/sem.c.html#L9};
   * where the file has several pages, it leads on.
   */
  public String url(Site site) {
    return "/" + source(site.file()) + "#" + lineAnchor(site.line());
  }

  private String in(String address) {
    return release + "/" + address;
  }

  /**
   * Relative link.
   *
   * @param from address of the page it stands on
   * @param to any address, fragment included
   */
  public static String between(String from, String to) {
    if (to.startsWith(from + "#")) {
      return to.substring(from.length());
    }
    int common = 0;
    for (int slash = from.indexOf('/'); slash >= 0; slash = from.indexOf('/', slash + 1)) {
      if (!to.startsWith(from.substring(0, slash + 1))) {
        break;
      }
      common = slash + 1;
    }
    StringBuilder link = new StringBuilder();
    for (int i = common; i < from.length(); i++) {
      if (from.charAt(i) == '/') {
        link.append("../");
      }
    }
    return link.append(to, common, to.length()).toString();
  }
}
