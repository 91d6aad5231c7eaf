// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.scan.Kind;
import org.errsite.report.address.Links;
import org.errsite.report.code.Visible;
import org.errsite.report.model.Groups;

/**
 * The list of system calls, and what each can fail with: of every errno the sites that it is near
 * to, the nearest first.
 */
public final class SyscallPages {
  /** So many sites of one errno say enough; the search has the others. */
  private static final int MOST_OF_ERRNO = 40;

  private final ReleaseScope scope;

  /** Of this release. */
  public SyscallPages(ReleaseScope scope) {
    this.scope = scope;
  }

  /** The list, sorted by name. */
  public record ListPage(List<Row> rows) {}

  /**
   * A system call in the list.
   *
   * @param errnos how many different ones it can fail with
   * @param sites how many sites it is near to
   */
  public record Row(String name, String href, int errnos, int sites) {}

  /**
   * One system call.
   *
   * @param sites how many sites it is near to
   * @param errnos what it can fail with, most sites first
   */
  public record Page(String name, int sites, List<Section> errnos) {}

  /**
   * Its sites of one errno.
   *
   * @param name such as {@code EPERM}
   * @param href to the errno's page
   * @param search words that find all of them
   * @param count of all of them
   * @param sites the nearest
   */
  public record Section(
      String name, String href, String search, int count, List<SyscallSite> sites) {}

  /**
   * One site. Texts are safe to look at.
   *
   * @param place file and line
   * @param href to its line
   * @param function empty at file level
   * @param guard empty if none
   * @param statement shown where there is no guard
   * @param way functions between the system call and this one; empty where it is not the nearest
   */
  public record SyscallSite(
      String place, String href, String function, String guard, String statement, String way) {}

  /** Writes all of them. */
  public void write() throws IOException {
    Map<String, List<Site>> bySyscall = new TreeMap<>();
    for (Site site : scope.release().sites()) {
      // Where an error is only looked for, no call fails.
      if (site.kind() != Kind.COMPARISON && site.kind() != Kind.CASE) {
        site.syscalls()
            .forEach(s -> bySyscall.computeIfAbsent(s, n -> new ArrayList<>()).add(site));
      }
    }
    writeList(bySyscall);
    for (Map.Entry<String, List<Site>> entry : bySyscall.entrySet()) {
      writeSyscall(entry.getKey(), entry.getValue());
    }
  }

  private void writeList(Map<String, List<Site>> bySyscall) throws IOException {
    String address = scope.links().syscalls();
    List<Row> rows = new ArrayList<>();
    bySyscall.forEach(
        (name, sites) -> {
          String href = Links.between(address, scope.links().syscall(name));
          int errnos = (int) sites.stream().map(Site::errno).distinct().count();
          rows.add(new Row(Visible.of(name), href, errnos, sites.size()));
        });
    String description =
        "What each system call of Linux " + release() + " can fail with, and where";
    Frame frame = scope.frame(address, "System calls", description, List.of());
    scope.templates().write("syscalls", frame, new ListPage(rows));
  }

  private void writeSyscall(String name, List<Site> sites) throws IOException {
    String address = scope.links().syscall(name);
    List<Section> sections = new ArrayList<>();
    for (Groups.Group errno : Groups.by(Site::errno, sites)) {
      sections.add(
          new Section(
              errno.name(),
              Links.between(address, scope.links().errno(errno.name())),
              "errno:" + errno.name() + " syscall:" + name,
              errno.sites().size(),
              nearest(address, name, errno.sites())));
    }
    Frame.Link list =
        new Frame.Link("system calls", Links.between(address, scope.links().syscalls()));
    String description =
        "The errors of the system call "
            + name
            + " in Linux "
            + release()
            + ", each with its lines";
    Frame frame = scope.frame(address, name, description, List.of(list));
    scope.templates().write("syscall", frame, new Page(Visible.of(name), sites.size(), sections));
  }

  private List<SyscallSite> nearest(String address, String name, List<Site> sites) {
    return sites.stream()
        .sorted(
            Comparator.comparingInt((Site site) -> site.syscalls().indexOf(name))
                .thenComparingInt(site -> site.path().size()))
        .limit(MOST_OF_ERRNO)
        .map(site -> row(address, name, site))
        .toList();
  }

  private SyscallSite row(String address, String name, Site site) {
    return new SyscallSite(
        Visible.of(site.file() + ":" + site.line()),
        Links.between(address, scope.links().line(site.file(), site.line())),
        Visible.of(site.function()),
        Visible.of(site.guard()),
        Visible.of(site.statement()),
        site.syscalls().indexOf(name) == 0 ? between(site) : "");
  }

  /** The functions between the nearest system call and the site's own. */
  static String between(Site site) {
    List<String> path = site.path();
    return path.size() < 3 ? "" : Visible.of(String.join(" › ", path.subList(1, path.size() - 1)));
  }

  private String release() {
    return scope.release().info().name();
  }
}
