// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.errsite.indexer.kernel.Errno;
import org.errsite.report.address.Links;
import org.errsite.report.code.Visible;
import org.errsite.report.model.Directory;
import org.errsite.report.model.Groups;
import org.errsite.report.model.Tally;

/** The list of errnos, and all sites of each; an errno with many sites has a page a directory. */
public final class ErrnoPages {
  /** Keeps a page well below a megabyte. */
  private static final int MOST_SITES = 2500;

  private final ReleaseScope scope;
  private final Map<String, Errno> known;
  private final List<Groups.Group> errnos;
  private final Set<String> used;

  /** Of this release. */
  public ErrnoPages(ReleaseScope scope) {
    this.scope = scope;
    this.known =
        scope.release().info().errnos().stream()
            .collect(Collectors.toMap(Errno::name, Function.identity(), (first, again) -> first));
    errnos = Groups.by(site -> site.errno(), scope.release().sites());
    used = errnos.stream().map(Groups.Group::name).collect(Collectors.toSet());
  }

  /**
   * The list.
   *
   * @param rows the errnos that have sites, most sites first
   * @param unused the names that have none
   * @param heat directories by errnos
   */
  public record ListPage(List<Row> rows, List<String> unused, HeatView heat) {}

  /**
   * An errno in the list.
   *
   * @param number 0 where the release gives none
   * @param text what the header says of it, or of what it is another name of; may be empty
   * @param bar its sites
   */
  public record Row(int number, String text, Bar bar) {}

  /**
   * Sites of one errno.
   *
   * @param name such as {@code EPERM}
   * @param number 0 where the release gives none
   * @param text what the header says of it, or of what it is another name of; may be empty
   * @param others its other names that are used, each with its page
   * @param directory the part of the tree this page is about, with a slash; empty for all of it
   * @param tally of that part
   * @param share of that part, as a chart of one bar
   * @param split whether there are too many sites for one page
   * @param parts the directories below, with their pages when split, else their sections
   * @param sections the sites listed here
   */
  public record Page(
      String name,
      int number,
      String text,
      List<Frame.Link> others,
      String directory,
      Tally tally,
      Bar share,
      boolean split,
      List<Bar> parts,
      List<SiteRow.Section> sections) {}

  /** Writes all of them. */
  public void write() throws IOException {
    writeList();
    for (Groups.Group errno : errnos) {
      writeErrno(errno.name(), Directory.of(errno.sites()));
    }
  }

  private void writeList() throws IOException {
    String address = scope.links().errnos();
    List<Row> rows = new ArrayList<>();
    for (Bar bar : Bar.chart(errnos, name -> Links.between(address, scope.links().errno(name)))) {
      rows.add(new Row(number(bar.name()), text(bar.name()), bar));
    }
    List<String> unused = known.keySet().stream().filter(n -> !used.contains(n)).sorted().toList();
    Frame frame =
        scope.frame(
            address,
            "Errnos",
            "Every error name of Linux " + scope.release().info().name() + " and where it is used",
            List.of(),
            in -> Optional.of(in.links().errnos()));
    scope
        .templates()
        .write("errnos", frame, new ListPage(rows, unused, HeatView.of(scope, address)));
  }

  private void writeErrno(String errno, Directory directory) throws IOException {
    String address = scope.links().errno(errno, directory.path());
    boolean split = directory.tally().found() > MOST_SITES && !directory.directories().isEmpty();
    List<Directory> listed =
        split
            ? directory.files().isEmpty() ? List.of() : List.of(directory)
            : directory.withFiles();
    Page page =
        new Page(
            errno,
            number(errno),
            text(errno),
            others(address, errno),
            directory.path().isEmpty() ? "" : Visible.of(directory.path()) + "/",
            directory.tally(),
            Bar.of(errno, "", directory.tally(), directory.tally().found()),
            split,
            parts(directory, split ? pages(address, errno) : sections(listed)),
            SiteRow.sections(scope, address, listed));
    scope.templates().write("errno", frame(address, errno, directory), page);
    if (split) {
      for (Directory below : directory.directories().values()) {
        writeErrno(errno, below);
      }
    }
  }

  private Frame frame(String address, String errno, Directory directory) {
    List<Frame.Link> crumbs = new ArrayList<>();
    crumbs.add(new Frame.Link("errnos", Links.between(address, scope.links().errnos())));
    String path = directory.path();
    if (!path.isEmpty()) {
      crumbs.add(new Frame.Link(errno, Links.between(address, scope.links().errno(errno))));
    }
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      String above = path.substring(0, slash);
      String name = Visible.of(above.substring(above.lastIndexOf('/') + 1));
      crumbs.add(new Frame.Link(name, Links.between(address, scope.links().errno(errno, above))));
    }
    String where = path.isEmpty() ? "" : " in " + path + "/";
    String description =
        String.format(
            "The %d places of Linux %s%s where %s is born",
            directory.tally().found(), scope.release().info().name(), where, errno);
    return scope.frame(address, errno + where, description, crumbs, in -> in.errno(errno));
  }

  private Function<Directory, String> pages(String address, String errno) {
    return below -> Links.between(address, scope.links().errno(errno, below.path()));
  }

  /** Links to the first section of each directory. */
  private static Function<Directory, String> sections(List<Directory> listed) {
    return below -> {
      int first = 0;
      while (!(listed.get(first).path() + "/").startsWith(below.path() + "/")) {
        first++;
      }
      return "#" + SiteRow.anchor(first);
    };
  }

  private static List<Bar> parts(Directory directory, Function<Directory, String> href) {
    int full =
        directory.directories().values().stream().mapToInt(d -> d.tally().found()).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    for (Directory below : directory.directories().values()) {
      bars.add(Bar.of(below.path() + "/", href.apply(below), below.tally(), full));
    }
    return bars;
  }

  private int number(String errno) {
    return known.containsKey(errno) ? known.get(errno).number() : 0;
  }

  private String text(String errno) {
    if (!known.containsKey(errno)) {
      return "";
    }
    String own = known.get(errno).text();
    Errno root = known.getOrDefault(known.get(errno).root(), known.get(errno));
    return Visible.of(own.isEmpty() ? root.text() : own);
  }

  private List<Frame.Link> others(String address, String errno) {
    List<Frame.Link> others = new ArrayList<>();
    for (Errno other : scope.release().info().errnos()) {
      boolean same = known.containsKey(errno) && other.root().equals(known.get(errno).root());
      if (same && !other.name().equals(errno) && used.contains(other.name())) {
        others.add(
            new Frame.Link(
                other.name(), Links.between(address, scope.links().errno(other.name()))));
      }
    }
    return others;
  }
}
