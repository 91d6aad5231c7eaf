// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
  private final ReleaseScope scope;
  private final Findings findings;

  /** Of this release. */
  public SourcePages(ReleaseScope scope, Findings findings) {
    this.scope = scope;
    this.findings = findings;
  }

  /**
   * One file, or some of its lines.
   *
   * @param path safe to look at
   * @param tally of the file's sites
   * @param subsystem of its sites; may be empty
   * @param errnos its errnos, each with the lines of its sites
   * @param reached whether a way to one of them is known
   * @param outcomes whether an error can come out of one of its functions
   * @param steps one for every {@value SourceParts#STEP} lines before the first of these
   * @param parts all pages of the file; empty where there is one
   * @param blocks its lines, those of a hundred together; none on the page that lists the others
   */
  public record Page(
      String path,
      Tally tally,
      String subsystem,
      List<Jump> errnos,
      boolean reached,
      boolean outcomes,
      List<Integer> steps,
      List<Part> parts,
      List<List<Line>> blocks) {}

  /**
   * Lines of a file that have a page of their own.
   *
   * @param first 1-based
   * @param last 1-based, included
   * @param sites how many are in them
   * @param href to the page; empty on the page itself
   */
  public record Part(int first, int last, int sites, String href) {}

  /**
   * The sites of one errno in the file.
   *
   * @param errno its name
   * @param href to the errno's page
   * @param lines ascending
   */
  public record Jump(String errno, String href, List<At> lines) {}

  /**
   * A line to go to.
   *
   * @param line 1-based
   * @param href to it
   */
  public record At(int line, String href) {}

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
   * @param guardLine where it is; null if none
   * @param ways from the nearest system calls, nearest first, or from what else enters the kernel;
   *     empty if nothing gets there
   * @param told where the page has told these ways before; null where it has not
   */
  public record Note(
      String errno,
      String href,
      String permalink,
      String kind,
      String status,
      String reason,
      boolean eager,
      List<At> recorded,
      String guard,
      At guardLine,
      List<WayView> ways,
      At told) {}

  /** Ways as a page tells them. */
  private record Told(String address, List<WayView> ways) {}

  /**
   * Writes the page of one file, or its pages and the list of them.
   *
   * @param sites all sites of the file, at least one
   * @throws IOException when its text is missing or the output fails
   */
  public void write(List<Site> sites) throws IOException {
    String file = sites.get(0).file();
    byte[] text =
        scope
            .release()
            .texts()
            .text(file)
            .orElseThrow(
                () -> new IOException("the index has sites of " + file + " but not its text"));
    List<Line> lines = lines(file, text, sites);
    String address = scope.links().source(file);
    List<Part> parts = parts(address, file, sites, lines.size());
    write(address, sites, parts, parts.isEmpty() ? lines : List.of());
    for (Part part : parts) {
      String own = scope.links().sourceAt(file, part.first());
      List<Part> all = parts(own, file, sites, lines.size());
      write(own, sites, all, lines.subList(part.first() - 1, part.last()));
    }
  }

  private void write(String address, List<Site> sites, List<Part> parts, List<Line> lines)
      throws IOException {
    String file = sites.get(0).file();
    boolean reached =
        lines.stream().flatMap(line -> line.notes().stream()).anyMatch(n -> !n.ways().isEmpty());
    Optional<Part> own = parts.stream().filter(part -> part.href().isEmpty()).findFirst();
    int first = own.map(Part::first).orElse(0);
    Page page =
        new Page(
            Visible.of(file),
            Tally.of(sites),
            Visible.of(sites.get(0).subsystem()),
            jumps(address, sites),
            reached,
            lines.stream().anyMatch(line -> !line.outcome().isEmpty()),
            IntStream.range(0, first / SourceParts.STEP).boxed().toList(),
            parts,
            SourceParts.blocks(lines));
    boolean list = !parts.isEmpty() && lines.isEmpty();
    String name = file + own.map(o -> ", lines " + o.first() + " to " + o.last()).orElse("");
    Frame frame = frame(address, file, name, list ? "parts.js" : "source.js");
    scope.templates().write(list ? "parts" : "source", frame, page);
  }

  private List<Part> parts(String address, String file, List<Site> sites, int lines) {
    List<Integer> firsts = scope.links().parts(file);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < firsts.size(); i++) {
      int first = firsts.get(i);
      int last = i + 1 < firsts.size() ? firsts.get(i + 1) - 1 : lines;
      int count = (int) sites.stream().filter(s -> first <= s.line() && s.line() <= last).count();
      String page = scope.links().sourceAt(file, first);
      String href = page.equals(address) ? "" : Links.between(address, page);
      parts.add(new Part(first, last, count, href));
    }
    return parts;
  }

  private List<Jump> jumps(String address, List<Site> sites) {
    List<Jump> jumps = new ArrayList<>();
    for (Groups.Group errno : Groups.by(Site::errno, sites)) {
      List<Integer> lines = errno.sites().stream().map(Site::line).distinct().toList();
      jumps.add(
          new Jump(
              errno.name(),
              errnoLink(address, errno.name()),
              at(address, sites.get(0).file(), lines)));
    }
    return jumps;
  }

  private List<At> at(String address, String file, List<Integer> lines) {
    return lines.stream().map(line -> at(address, file, line)).toList();
  }

  private At at(String address, String file, int line) {
    return new At(line, Links.between(address, scope.links().line(file, line)));
  }

  private Frame frame(String address, String file, String name, String script) {
    return scope.frame(
        address,
        name,
        "Error sites of " + name + " in Linux " + scope.release().info().name(),
        scope.sourceCrumbs(address, file),
        in -> in.source(file),
        script);
  }

  private List<Line> lines(String file, byte[] text, List<Site> sites) {
    Map<Integer, Findings.Outcome> outcomes = findings.outcomesIn(file);
    Map<Integer, List<Site>> byLine =
        sites.stream()
            .collect(Collectors.groupingBy(Site::line, TreeMap::new, Collectors.toList()));
    Set<Integer> guards = new HashSet<>();
    sites.forEach(site -> guards.add(site.guardLine()));
    Map<Told, Integer> known = new HashMap<>();
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
      lines.add(
          new Line(
              Links.lineAnchor(number),
              here.isEmpty(),
              guards.contains(number),
              pieces,
              OutcomeText.of(outcomes.get(number)),
              here.isEmpty()
                  ? List.of()
                  : notes(scope.links().sourceAt(file, number), here, known)));
    }
    return lines;
  }

  /** Sites of a function mostly have the same ways, which are told at the first of them. */
  private List<Note> notes(String address, List<Site> sites, Map<Told, Integer> known) {
    List<Note> notes = new ArrayList<>();
    for (Site site : sites) {
      List<WayView> ways = WayView.of(scope.links(), address, findings.waysTo(site));
      Integer line = known.putIfAbsent(new Told(address, ways), site.line());
      notes.add(
          new Note(
              site.errno(),
              errnoLink(address, site.errno()),
              Links.between(address, scope.links().permalink(site.id())),
              site.kind().label(),
              site.status().label(),
              Visible.of(site.reason()),
              site.eager(),
              at(address, site.file(), elsewhere(site)),
              Visible.of(site.guard()),
              site.guardLine() == 0 ? null : at(address, site.file(), site.guardLine()),
              ways,
              line == null ? null : at(address, site.file(), line)));
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
