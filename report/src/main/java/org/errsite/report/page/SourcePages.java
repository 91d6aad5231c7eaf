// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.errsite.indexer.index.Site;
import org.errsite.report.address.Links;
import org.errsite.report.code.CodeReader;
import org.errsite.report.code.Piece;
import org.errsite.report.code.Visible;
import org.errsite.report.model.Findings;
import org.errsite.report.model.Groups;
import org.errsite.report.model.Tally;

/** Annotated source: the text of a file with its sites and their guards marked. */
public final class SourcePages {
  /** More errors of one function are only counted. */
  private static final int TOLD = 10;

  private final ReleaseScope scope;
  private final Findings findings;

  /** Of this release. */
  public SourcePages(ReleaseScope scope, Findings findings) {
    this.scope = scope;
    this.findings = findings;
  }

  /**
   * One file.
   *
   * @param path safe to look at
   * @param tally of its sites
   * @param subsystem of its sites; may be empty
   * @param errnos its errnos, each with the lines of its sites
   * @param reached whether a way to one of them is known
   * @param outcomes whether an error can come out of one of its functions
   * @param lines its text
   */
  public record Page(
      String path,
      Tally tally,
      String subsystem,
      List<Jump> errnos,
      boolean reached,
      boolean outcomes,
      Iterable<Line> lines) {}

  /**
   * The sites of one errno in the file.
   *
   * @param errno its name
   * @param href to the errno's page
   * @param lines 1-based, ascending
   */
  public record Jump(String errno, String href, List<Integer> lines) {}

  /**
   * One line.
   *
   * @param anchor its name within the page
   * @param plain whether it has no site
   * @param guard whether it decides about a site
   * @param pieces its text
   * @param outcome errors that can come out of the function that begins here; empty where none does
   * @param notes one a site
   */
  public record Line(
      String anchor,
      boolean plain,
      boolean guard,
      List<Piece> pieces,
      String outcome,
      List<Note> notes) {}

  /**
   * What is said of a site beside its line.
   *
   * @param errno its name
   * @param href to the errno's page
   * @param permalink by its id
   * @param kind how the constant is used
   * @param status what became of it
   * @param reason empty for instrumented sites
   * @param eager whether it is stored before the test that decides
   * @param recorded lines where a running kernel records it, where that is elsewhere; else empty
   * @param guard text of the guard; empty if none
   * @param guardLine 1-based; 0 if none
   * @param ways from the nearest system calls, nearest first, or from what else enters the kernel;
   *     empty if nothing gets there
   */
  public record Note(
      String errno,
      String href,
      String permalink,
      String kind,
      String status,
      String reason,
      boolean eager,
      List<Integer> recorded,
      String guard,
      int guardLine,
      List<WayView> ways) {}

  /**
   * Writes the page of one file.
   *
   * @param sites all sites of the file, at least one
   * @throws IOException when its text is missing or the output fails
   */
  public void write(List<Site> sites) throws IOException {
    String file = sites.get(0).file();
    String address = scope.links().source(file);
    byte[] text =
        scope
            .release()
            .texts()
            .text(file)
            .orElseThrow(
                () -> new IOException("the index has sites of " + file + " but not its text"));
    List<Jump> jumps = new ArrayList<>();
    for (Groups.Group errno : Groups.by(Site::errno, sites)) {
      List<Integer> lines =
          errno.sites().stream().map(Site::line).distinct().collect(Collectors.toList());
      jumps.add(new Jump(errno.name(), errnoLink(address, errno.name()), lines));
    }
    List<Line> lines = lines(address, text, sites, findings.outcomesIn(file));
    boolean reached =
        lines.stream().flatMap(line -> line.notes().stream()).anyMatch(n -> !n.ways().isEmpty());
    Page page =
        new Page(
            Visible.of(file),
            Tally.of(sites),
            Visible.of(sites.get(0).subsystem()),
            jumps,
            reached,
            lines.stream().anyMatch(line -> !line.outcome().isEmpty()),
            lines);
    scope.templates().write("source", frame(address, file), page);
  }

  private Frame frame(String address, String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return scope.frame(
        address,
        file,
        "Error sites of " + name + " in Linux " + scope.release().info().name(),
        scope.sourceCrumbs(address, file),
        "source.js");
  }

  private List<Line> lines(
      String address, byte[] text, List<Site> sites, Map<Integer, Findings.Outcome> outcomes) {
    Map<Integer, List<Site>> byLine =
        sites.stream()
            .collect(Collectors.groupingBy(Site::line, TreeMap::new, Collectors.toList()));
    Set<Integer> guards = new HashSet<>();
    sites.forEach(site -> guards.add(site.guardLine()));
    CodeReader reader = new CodeReader(text);
    List<Line> lines = new ArrayList<>();
    while (reader.hasNext()) {
      int number = lines.size() + 1;
      List<Site> here = byLine.getOrDefault(number, List.of());
      List<Piece> pieces =
          here.isEmpty()
              ? reader.next(List.of(), List.of())
              : reader.next(
                  here.stream().map(Site::column).collect(Collectors.toList()),
                  here.stream().map(Site::errno).collect(Collectors.toList()));
      boolean guard = guards.contains(number);
      lines.add(
          new Line(
              Links.lineAnchor(number),
              here.isEmpty(),
              guard,
              pieces,
              told(outcomes.get(number)),
              notes(address, here)));
    }
    return lines;
  }

  private static String told(Findings.Outcome outcome) {
    if (outcome == null) {
      return "";
    }
    List<String> sure = outcome.sure();
    String more = sure.size() > TOLD ? " and " + (sure.size() - TOLD) + " more" : "";
    String named = String.join(" ", sure.subList(0, Math.min(TOLD, sure.size()))) + more;
    String unsure = outcome.more() > 0 ? " " + outcome.more() + " unsure" : "";
    return (named + unsure).strip();
  }

  private List<Note> notes(String address, List<Site> sites) {
    if (sites.isEmpty()) {
      return List.of();
    }
    List<Note> notes = new ArrayList<>();
    for (Site site : sites) {
      notes.add(
          new Note(
              site.errno(),
              errnoLink(address, site.errno()),
              Links.between(address, scope.links().permalink(site.id())),
              site.kind().label(),
              site.status().label(),
              Visible.of(site.reason()),
              site.eager(),
              elsewhere(site),
              Visible.of(site.guard()),
              site.guardLine(),
              WayView.of(scope.links(), address, findings.waysTo(site))));
    }
    return notes;
  }

  private static List<Integer> elsewhere(Site site) {
    return site.recorded().equals(List.of(site.line())) ? List.of() : site.recorded();
  }

  private String errnoLink(String address, String errno) {
    return Links.between(address, scope.links().errno(errno));
  }
}
