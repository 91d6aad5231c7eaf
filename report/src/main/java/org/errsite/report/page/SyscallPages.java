// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.errsite.indexer.calls.Trust;
import org.errsite.indexer.index.Site;
import org.errsite.report.address.Links;
import org.errsite.report.code.Visible;
import org.errsite.report.model.CallErrors;
import org.errsite.report.model.CallErrors.Found;
import org.errsite.report.model.DocumentedCall;

/**
 * What a system call can fail with: the manual beside the source, and of every errno the best
 * sites, each with its way.
 */
public final class SyscallPages {
  /** An errno that only comes by long ways is told by fewer sites. */
  private static final int MOST_OF_FAR = 3;

  private final ReleaseScope scope;
  private final Set<String> errnoPages = new HashSet<>();

  /** Of this release. */
  public SyscallPages(ReleaseScope scope) {
    this.scope = scope;
    scope.release().sites().forEach(site -> errnoPages.add(site.errno()));
  }

  /**
   * One system call.
   *
   * @param count how many errnos it can fail with, those that come by long ways only left out
   * @param sites how many sites they have
   * @param manual the manual beside the source; null where there is no manual at all
   * @param tree its ways, drawn; null where there is little to see
   * @param errnos all of them, the surest first
   */
  public record Page(
      String name, int count, int sites, ManualView manual, WayTree tree, List<Section> errnos) {}

  /**
   * Its sites of one errno.
   *
   * @param name such as {@code EPERM}
   * @param href to the errno's page; empty where it has none
   * @param search words that find sites of it
   * @param trust how sure it is, in lower case
   * @param own whether it is the kernel's own
   * @param undocumented whether the manual, which has a list, does not have it
   * @param count of all sites
   * @param sites the best
   */
  public record Section(
      String name,
      String href,
      String search,
      String trust,
      boolean own,
      boolean undocumented,
      int count,
      List<SyscallSite> sites) {}

  /**
   * One site. Texts are safe to look at.
   *
   * @param place file and line
   * @param href to its line
   * @param function that it stands in, with the mark of how it is called
   * @param written its errno where that is another than the program sees; else empty
   * @param guard empty if none
   * @param statement shown where there is no guard
   * @param way functions between the system call and this one
   */
  public record SyscallSite(
      String place,
      String href,
      String function,
      String written,
      String guard,
      String statement,
      String way) {}

  /**
   * Writes the page of one system call.
   *
   * @param hasManual whether there is a manual to put beside it
   */
  public void write(DocumentedCall call, boolean hasManual) throws IOException {
    String name = call.errors().syscall();
    String address = scope.links().syscall(name);
    Set<Found> undocumented = new HashSet<>();
    if (call.documentation().documented() > 0) {
      undocumented.addAll(call.documentation().undocumented());
    }
    List<Found> errnos = new ArrayList<>(call.errors().errnos());
    errnos.sort(Comparator.comparing(Found::own).thenComparing(Found::trust));
    List<Section> sections = new ArrayList<>();
    for (Found errno : errnos) {
      sections.add(section(address, name, errno, undocumented.contains(errno)));
    }
    List<Found> near = call.errors().nearErrnos();
    Page page =
        new Page(
            Visible.of(name),
            near.size(),
            near.stream().mapToInt(Found::count).sum(),
            hasManual ? ManualView.of(call.documentation()) : null,
            WayTree.of(scope.links(), address, call.errors()),
            sections);
    scope.templates().write("syscall", frame(address, name), page);
  }

  private Frame frame(String address, String name) {
    Frame.Link list =
        new Frame.Link("system calls", Links.between(address, scope.links().syscalls()));
    String release = scope.release().info().name();
    String description =
        "The errors of the system call " + name + " in Linux " + release + ", each with its lines";
    return scope.frame(address, name, description, List.of(list), in -> in.syscall(name));
  }

  private Section section(String address, String syscall, Found errno, boolean undocumented) {
    boolean brief = errno.own() || errno.trust() == Trust.FAR;
    List<SyscallSite> sites = new ArrayList<>();
    for (CallErrors.Candidate one : errno.best()) {
      if (!brief || sites.size() < MOST_OF_FAR) {
        sites.add(row(address, errno.errno(), one));
      }
    }
    String page = Links.between(address, scope.links().errno(errno.errno()));
    return new Section(
        errno.errno(),
        errnoPages.contains(errno.errno()) ? page : "",
        "errno:" + errno.errno() + " syscall:" + syscall,
        errno.trust().label(),
        errno.own(),
        undocumented,
        errno.count(),
        sites);
  }

  private SyscallSite row(String address, String errno, CallErrors.Candidate candidate) {
    Site site = candidate.site();
    return new SyscallSite(
        Visible.of(site.file() + ":" + site.line()),
        Links.between(address, scope.links().line(site.file(), site.line())),
        WayView.lastMark(candidate.way()) + Visible.of(site.function()),
        site.errno().equals(errno) ? "" : site.errno(),
        Visible.of(site.guard()),
        Visible.of(site.statement()),
        WayView.between(candidate.way()));
  }
}
