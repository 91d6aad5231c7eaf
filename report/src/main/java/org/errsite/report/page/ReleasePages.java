// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.errsite.indexer.index.ReleaseInfo;
import org.errsite.indexer.index.Site;
import org.errsite.report.address.Links;
import org.errsite.report.code.Visible;
import org.errsite.report.model.Groups;
import org.errsite.report.model.Tally;

/** Front page, coverage and search of a release. */
public final class ReleasePages {
  private static final int CHART_BARS = 16;

  private final ReleaseScope scope;
  private final Tally tally;

  /** Of this release. */
  public ReleasePages(ReleaseScope scope) {
    this.scope = scope;
    this.tally = scope.root().tally();
  }

  /**
   * The front page.
   *
   * @param release its name
   * @param info how much was read
   * @param fileCount how many files have sites
   * @param total all sites as a chart of one bar
   * @param errnos the errnos with most sites
   * @param errnoCount how many have any
   * @param directories those with most sites
   * @param links to the pages
   * @param diffs to what changed since the release before, and up to the one behind
   */
  public record FrontPage(
      String release,
      ReleaseInfo info,
      int fileCount,
      Bar total,
      List<Bar> errnos,
      int errnoCount,
      List<Bar> directories,
      Map<String, String> links,
      List<Diff> diffs) {}

  /**
   * What changed between this release and another.
   *
   * @param other its name
   * @param since whether the other is the older one
   * @param href to the page
   */
  public record Diff(String other, boolean since, String href) {}

  /**
   * Coverage.
   *
   * @param release its name
   * @param tally of all sites
   * @param total all sites as a chart of one bar
   * @param map of the directories
   * @param tables the same sites counted by one field each
   * @param files to the table of files, for spreadsheets
   * @param constants to the table of all constants
   * @param pass how Coccinelle was run
   * @param lost files in which it lost something
   * @param since to how it changed since the release before; empty where that is not told
   */
  public record CoveragePage(
      String release,
      Tally tally,
      Bar total,
      TreemapView map,
      List<Table> tables,
      String files,
      String constants,
      ReleaseInfo.PassInfo pass,
      List<Lost> lost,
      List<Diff> since) {}

  /**
   * All sites counted by one field.
   *
   * @param id of the table within the page
   * @param title what it is counted by
   * @param rows one a value
   * @param sum of the rows, counted from them
   */
  public record Table(String id, String title, List<Bar> rows, Tally sum) {}

  /**
   * A file in which the pass lost something.
   *
   * @param file its path
   * @param href to its source; empty where it has no page
   * @param problem what Coccinelle said
   */
  public record Lost(String file, String href, String problem) {}

  /**
   * Search.
   *
   * @param release its name
   * @param data to what the search loads
   */
  public record SearchPage(String release, String data) {}

  /** Writes all of them. */
  public void write() throws IOException {
    writeFront();
    writeCoverage();
    writeSearch();
  }

  private void writeFront() throws IOException {
    String address = scope.links().front();
    List<Site> sites = scope.release().sites();
    List<Groups.Group> errnos = Groups.by(Site::errno, sites);
    List<Groups.Group> directories = Groups.by(Groups::topDirectory, sites);
    FrontPage page =
        new FrontPage(
            name(),
            scope.release().info(),
            (int) sites.stream().map(Site::file).distinct().count(),
            Bar.of("all", "", tally, tally.found()),
            Bar.chart(top(errnos), errno -> link(address, scope.links().errno(errno))),
            errnos.size(),
            Bar.chart(
                top(directories), directory -> link(address, scope.links().directory(directory))),
            links(address),
            diffs(address));
    String description =
        String.format(
            "The %d places of Linux %s where an error number is born",
            sites.size(), scope.release().info().name());
    Switch.Twin twin = in -> Optional.of(in.links().front());
    Frame frame = scope.frame(address, "", description, List.of(), twin);
    scope.templates().write("release", frame, page);
  }

  private List<Diff> diffs(String address) {
    String own = scope.self().name();
    List<Diff> diffs = new ArrayList<>();
    for (Pair pair : scope.diffs()) {
      if (own.equals(pair.before()) || own.equals(pair.after())) {
        boolean since = own.equals(pair.after());
        String other = Visible.of(since ? pair.before() : pair.after());
        String href = link(address, Links.diff(pair.before(), pair.after()));
        diffs.add(new Diff(other, since, href));
      }
    }
    return diffs;
  }

  private static List<Groups.Group> top(List<Groups.Group> groups) {
    return groups.subList(0, Math.min(CHART_BARS, groups.size()));
  }

  private Map<String, String> links(String address) throws IOException {
    Links links = scope.links();
    Map<String, String> all = new LinkedHashMap<>();
    all.put("errnos", link(address, links.errnos()));
    all.put("source", link(address, links.directory("")));
    all.put("coverage", link(address, links.coverage()));
    all.put("sites", link(address, links.sites()));
    all.put("constants", link(address, links.constantTable()));
    if (scope.release().info().pass().ran()) {
      all.put("patch", link(address, links.patch()));
    }
    return all;
  }

  private void writeCoverage() throws IOException {
    String address = scope.links().coverage();
    Function<String, String> nowhere = name -> "";
    List<Table> tables = new ArrayList<>();
    tables.add(
        table(
            "directory",
            Groups::topDirectory,
            directory -> link(address, scope.links().directory(directory))));
    tables.add(table("errno", Site::errno, errno -> link(address, scope.links().errno(errno))));
    tables.add(table("kind", site -> site.kind().label(), nowhere));
    tables.add(
        table("reason", site -> site.reason().isEmpty() ? "instrumented" : site.reason(), nowhere));
    CoveragePage page =
        new CoveragePage(
            name(),
            tally,
            Bar.of("all", "", tally, tally.found()),
            TreemapView.of(scope, address),
            tables,
            link(address, scope.links().coverageTable()),
            link(address, scope.links().constantTable()),
            scope.release().info().pass(),
            lost(address),
            diffs(address).stream().filter(Diff::since).toList());
    Frame frame =
        scope.frame(
            address,
            "Coverage",
            "What was found, instrumented and left alone in Linux " + name() + ", and why",
            List.of(),
            in -> Optional.of(in.links().coverage()));
    scope.templates().write("coverage", frame, page);
  }

  private Table table(String title, Function<Site, String> field, Function<String, String> href) {
    List<Groups.Group> groups = Groups.by(field, scope.release().sites());
    Tally sum = groups.stream().map(Groups.Group::tally).reduce(Tally.NONE, Tally::plus);
    return new Table("by-" + title, title, Bar.chart(groups, href), sum);
  }

  private List<Lost> lost(String address) {
    Map<String, String> pages = new LinkedHashMap<>();
    for (Site site : scope.release().sites()) {
      pages.computeIfAbsent(site.file(), file -> link(address, scope.links().source(file)));
    }
    List<Lost> lost = new ArrayList<>();
    for (ReleaseInfo.LostFile file : scope.release().info().runs()) {
      String href = pages.getOrDefault(file.file(), "");
      lost.add(new Lost(Visible.of(file.file()), href, Visible.of(file.problem())));
    }
    return lost;
  }

  private void writeSearch() throws IOException {
    String address = scope.links().search();
    SearchPage page = new SearchPage(name(), link(address, scope.links().search("core")));
    Frame frame =
        scope.frame(
            address,
            "Search",
            "Search the error sites of Linux " + name(),
            List.of(),
            in -> Optional.of(in.links().search()),
            "search.js");
    scope.templates().write("search", frame, page);
  }

  private String name() {
    return Visible.of(scope.release().info().name());
  }

  private static String link(String from, String to) {
    return Links.between(from, to);
  }
}
