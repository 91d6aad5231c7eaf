// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.errsite.indexer.index.Site;
import org.errsite.report.address.Links;
import org.errsite.report.address.PageNames;
import org.errsite.report.code.Visible;
import org.errsite.report.model.Change;
import org.errsite.report.model.ChangeCount;
import org.errsite.report.model.Directory;
import org.errsite.report.model.ReleaseDiff;

/** What changed from a release to another; a directory with many changes has a page of its own. */
public final class DiffPages {
  /** Keeps a page well below a megabyte. */
  private static final int MOST_CHANGES = 1500;

  /** In a table that is open; the others are folded below it. */
  private static final int MOST_ERRNOS = 20;

  private final Templates templates;
  private final Rendered before;
  private final Rendered after;
  private final ReleaseDiff diff;
  private final PageNames names;
  private final IdentityHashMap<Site, Change> changes = new IdentityHashMap<>();

  /** Between these two. */
  public DiffPages(Templates templates, Rendered before, Rendered after, ReleaseDiff diff) {
    this.templates = templates;
    this.before = before;
    this.after = after;
    this.diff = diff;
    names = PageNames.of(diff.changes().stream().map(c -> c.site().file()).distinct().toList());
    diff.changes().forEach(change -> changes.put(change.site(), change));
  }

  /**
   * What changed below one directory.
   *
   * @param before the older release
   * @param after the newer one
   * @param directory with a slash at its end; empty for all
   * @param count of the changes below it
   * @param whole whether it is about all
   * @param same how many sites are the same in both, of all
   * @param shifted how many of these are on other lines
   * @param missing parts that were not compared, each with the release that has it
   * @param directories the parts right below, with their pages when split, else their sections
   * @param errnos those of the changes, most changes first; where there are many, the last row is
   *     all others together
   * @param otherErrnos the others, behind a row of those above together; empty where there are none
   * @param coverage how it changed; null but on the page about all
   * @param sections the changes listed here
   */
  public record Page(
      Frame.Link before,
      Frame.Link after,
      String directory,
      ChangeCount count,
      boolean whole,
      int same,
      int shifted,
      List<String> missing,
      List<Row> directories,
      List<Row> errnos,
      List<Row> otherErrnos,
      CoverageDiff coverage,
      List<Section> sections) {}

  /**
   * A row of a table.
   *
   * @param name safe to look at
   * @param href empty where there is nothing to open
   */
  public record Row(String name, String href, ChangeCount count) {}

  /** The changes of one directory. */
  public record Section(String path, String anchor, int count, List<File> files) {}

  /** The changes of one file, in order of their lines. */
  public record File(String name, List<Entry> entries) {}

  /**
   * A change. Texts are safe to look at.
   *
   * @param kind its word in JSON
   * @param old where it was; null where it was added
   * @param now where it is; null where it was removed
   * @param errno its name
   * @param function empty at file level
   * @param guard what decides, or the statement where nothing does
   * @param was the guard before, where that was another one; else empty
   * @param from file and function before, where these were others; else empty
   */
  public record Entry(
      String kind,
      SourcePages.At old,
      SourcePages.At now,
      String errno,
      String function,
      String guard,
      String was,
      String from) {}

  /** Writes all pages. */
  public void write() throws IOException {
    List<Site> sites = diff.changes().stream().map(Change::site).toList();
    write(Directory.of(sites));
  }

  private String address(String directory) {
    return directory.isEmpty()
        ? Links.diff(before.name(), after.name())
        : Links.diffFolder(before.name(), after.name())
            + "/"
            + names.directory(directory)
            + ".html";
  }

  private void write(Directory directory) throws IOException {
    String address = address(directory.path());
    boolean split = directory.tally().found() > MOST_CHANGES && !directory.directories().isEmpty();
    List<Directory> listed =
        !split
            ? directory.withFiles()
            : directory.files().isEmpty() ? List.of() : List.of(directory);
    List<Change> all = below(directory);
    List<Row> errnos = errnos(address, all);
    boolean fold = errnos.size() > MOST_ERRNOS;
    Page page =
        new Page(
            link(address, before),
            link(address, after),
            directory.path().isEmpty() ? "" : Visible.of(directory.path()) + "/",
            ChangeCount.of(all),
            directory.path().isEmpty(),
            diff.same(),
            diff.shifted().size(),
            missing(),
            directories(address, directory, split, listed),
            fold ? commonest(errnos) : errnos,
            fold ? others(errnos) : List.of(),
            directory.path().isEmpty() ? CoverageDiff.of(diff, address, after.links()) : null,
            sections(address, listed));
    templates.write("diff", frame(address, directory.path()), page);
    if (split) {
      for (Directory below : directory.directories().values()) {
        write(below);
      }
    }
  }

  private static Frame.Link link(String address, Rendered release) {
    return new Frame.Link(
        Visible.of(release.name()), Links.between(address, release.links().front()));
  }

  private List<String> missing() {
    List<String> missing = new ArrayList<>();
    diff.onlyBefore().forEach(part -> missing.add(Visible.of(part + " (" + before.name() + ")")));
    diff.onlyAfter().forEach(part -> missing.add(Visible.of(part + " (" + after.name() + ")")));
    return missing;
  }

  private List<Change> below(Directory directory) {
    List<Change> all = new ArrayList<>();
    for (Directory one : directory.withFiles()) {
      one.files().values().forEach(sites -> sites.forEach(site -> all.add(changes.get(site))));
    }
    return all;
  }

  private List<Row> directories(
      String address, Directory directory, boolean split, List<Directory> listed) {
    List<Row> rows = new ArrayList<>();
    for (Directory below : directory.directories().values()) {
      String href =
          split
              ? Links.between(address, address(below.path()))
              : "#" + SiteRow.anchor(firstOf(listed, below));
      rows.add(new Row(Visible.of(below.path()) + "/", href, ChangeCount.of(below(below))));
    }
    if (!directory.files().isEmpty() && !rows.isEmpty()) {
      List<Change> own = new ArrayList<>();
      directory.files().values().forEach(s -> s.forEach(site -> own.add(changes.get(site))));
      rows.add(new Row("right here", "#" + SiteRow.anchor(0), ChangeCount.of(own)));
    }
    return rows;
  }

  private static int firstOf(List<Directory> listed, Directory below) {
    int first = 0;
    while (!(listed.get(first).path() + "/").startsWith(below.path() + "/")) {
      first++;
    }
    return first;
  }

  private List<Row> errnos(String address, List<Change> all) {
    List<Row> rows = new ArrayList<>();
    for (ReleaseDiff.Group group : ReleaseDiff.by(Site::errno, all)) {
      Optional<String> page = after.errno(group.name()).or(() -> before.errno(group.name()));
      String href = page.map(to -> Links.between(address, to)).orElse("");
      rows.add(new Row(group.name(), href, group.count()));
    }
    return rows;
  }

  private static List<Row> commonest(List<Row> errnos) {
    List<Row> rows = new ArrayList<>(errnos.subList(0, MOST_ERRNOS));
    List<Row> others = errnos.subList(MOST_ERRNOS, errnos.size());
    rows.add(together(others.size() + " more", others));
    return rows;
  }

  private static List<Row> others(List<Row> errnos) {
    List<Row> rows = new ArrayList<>();
    rows.add(together("those above", errnos.subList(0, MOST_ERRNOS)));
    rows.addAll(errnos.subList(MOST_ERRNOS, errnos.size()));
    return rows;
  }

  private static Row together(String name, List<Row> rows) {
    return new Row(name, "", ChangeCount.sum(rows.stream().map(Row::count).toList()));
  }

  private List<Section> sections(String address, List<Directory> listed) {
    List<Section> sections = new ArrayList<>();
    for (Directory directory : listed) {
      List<File> files = new ArrayList<>();
      int count = 0;
      for (Map.Entry<String, List<Site>> file : directory.files().entrySet()) {
        List<Entry> entries =
            file.getValue().stream().map(site -> entry(address, changes.get(site))).toList();
        files.add(new File(Visible.of(file.getKey()), entries));
        count += entries.size();
      }
      String path = Visible.of(directory.path()) + "/";
      sections.add(new Section(path, SiteRow.anchor(sections.size()), count, files));
    }
    return sections;
  }

  private Entry entry(String address, Change change) {
    Site site = change.site();
    Site old = change.before();
    boolean other = change.kind() == Change.Kind.GUARD_CHANGED;
    return new Entry(
        change.kind().label(),
        old == null ? null : at(address, before, old),
        change.after() == null ? null : at(address, after, change.after()),
        site.errno(),
        Visible.of(site.function()),
        Visible.of(site.guard().isEmpty() ? site.statement() : site.guard()),
        other ? Visible.of(old.guard().isEmpty() ? old.statement() : old.guard()) : "",
        change.isElsewhere() ? from(old, site) : "");
  }

  private static String from(Site old, Site site) {
    String file = old.file().equals(site.file()) ? "" : old.file() + " ";
    return Visible.of(file + (old.function().isEmpty() ? "" : old.function() + "()")).strip();
  }

  private static SourcePages.At at(String address, Rendered release, Site site) {
    String line = release.links().line(site.file(), site.line());
    return new SourcePages.At(site.line(), Links.between(address, line));
  }

  private Frame frame(String address, String directory) {
    List<Frame.Link> crumbs = new ArrayList<>();
    String pair = before.name() + " to " + after.name();
    if (!directory.isEmpty()) {
      crumbs.add(new Frame.Link(Visible.of(pair), Links.between(address, address(""))));
    }
    for (int slash = directory.indexOf('/');
        slash >= 0;
        slash = directory.indexOf('/', slash + 1)) {
      String above = directory.substring(0, slash);
      String name = Visible.of(above.substring(above.lastIndexOf('/') + 1));
      crumbs.add(new Frame.Link(name, Links.between(address, address(above))));
    }
    String where = directory.isEmpty() ? "" : " in " + directory + "/";
    String description =
        "Error sites that were added, removed, moved or come under another guard"
            + where
            + ", from Linux "
            + pair;
    return Frame.outside(address, "Linux " + pair + where, description, crumbs);
  }
}
