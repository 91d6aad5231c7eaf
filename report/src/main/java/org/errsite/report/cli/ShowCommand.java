// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.errsite.indexer.calls.Step;
import org.errsite.indexer.calls.Ways;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.index.SiteIndex;
import org.errsite.indexer.kernel.BadInputException;
import org.errsite.indexer.kernel.Errno;
import org.errsite.indexer.pass.By;
import org.errsite.report.SiteJson;
import org.errsite.report.address.Links;
import org.errsite.report.model.SiteWay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code errsite show}. */
@Command(
    name = "show",
    description = {
      "Show the error sites on one line, with the code around it.",
      "In a path, * marks a function that is called by a pointer, ? an unsure call,",
      "~ one that is done later, in another context."
    })
final class ShowCommand implements Callable<Integer> {
  private static final Pattern PLACE = Pattern.compile("(.+?):([0-9]{1,9})(:[0-9]*)?");
  private static final int AROUND = 6;

  private final ErrsiteCommand root;

  @Parameters(paramLabel = "FILE:LINE", description = "Such as kernel/pid_namespace.c:286.")
  private String place;

  ShowCommand(ErrsiteCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    Matcher matcher = PLACE.matcher(place);
    if (!matcher.matches()) {
      throw new BadInputException(
          "'" + place + "' is no FILE:LINE such as kernel/pid_namespace.c:286");
    }
    String file = matcher.group(1).replaceFirst("^(\\./)+", "");
    int line = Integer.parseInt(matcher.group(2));
    try (SiteIndex index = root.open()) {
      List<Site> own = index.at(file, line);
      List<Site> sites = own.isEmpty() ? index.throughMacros(file, line) : own;
      if (sites.isEmpty()) {
        root.console().error("no error site at " + file + ":" + line + nearest(index, file, line));
        return Exit.NOTHING_FOUND;
      }
      print(index, sites, file, line);
      return Exit.DONE;
    }
  }

  private static String nearest(SiteIndex index, String file, int line) throws IOException {
    Site best = null;
    for (Site site : index.in(file)) {
      if (best == null || Math.abs(site.line() - line) < Math.abs(best.line() - line)) {
        best = site;
      }
    }
    if (best == null) {
      return "; that file has none";
    }
    return "; the nearest is " + best.errno() + " at line " + best.line();
  }

  private void print(SiteIndex index, List<Site> sites, String file, int line) throws IOException {
    Links links = Links.of(index.release().name(), index.files());
    SiteJson json = new SiteJson(links);
    if (root.json()) {
      for (Site site : sites) {
        root.out().println(json.line(site));
      }
      return;
    }
    code(index, file, line);
    Optional<Ways> ways = index.ways();
    for (Site site : sites) {
      root.out().println();
      field("errno", root.color().errno(site.errno()));
      field("same as", alias(index, site.errno()));
      details(site, file, line, ways.flatMap(all -> SiteWay.nearest(all, site)), links);
    }
  }

  private static String alias(SiteIndex index, String name) {
    return index.release().errnos().stream()
        .filter(errno -> errno.name().equals(name))
        .map(Errno::alias)
        .findFirst()
        .orElse("");
  }

  private void code(SiteIndex index, String file, int line) throws IOException {
    byte[] text = index.source(file).orElse(new byte[0]);
    List<String> lines = new String(text, StandardCharsets.UTF_8).lines().toList();
    int from = Math.max(0, line - 1 - AROUND);
    int to = Math.min(lines.size(), line + AROUND);
    root.out().println(root.color().place(Printable.of(file) + ":" + line));
    for (int i = from; i < to; i++) {
      boolean here = i == line - 1;
      String shown =
          String.format("%s%6d  %s", here ? ">" : " ", i + 1, Printable.of(lines.get(i)));
      root.out().println(here ? root.color().bold(shown) : shown);
    }
  }

  private void details(Site site, String file, int line, Optional<SiteWay> way, Links links) {
    boolean own = site.file().equals(file) && (site.line() == line || isRecorded(site, line));
    field("stored", !own || site.line() == line ? "" : "line " + site.line());
    field("macro", own ? "" : macro(site));
    field("function", Printable.of(site.function()));
    field(
        "guard",
        Printable.of(site.guard())
            + (site.guardLine() > 0 ? " (line " + site.guardLine() + ")" : ""));
    field("eager", site.eager() ? "stored before the test that decides" : "");
    field("recorded", own ? recorded(site) : "on the line that uses the macro");
    field("kind", site.kind().label());
    field(
        "status",
        site.status().label()
            + (site.reason().isEmpty() ? "" : ": " + Printable.of(site.reason())));
    field("config", Printable.of(site.config()));
    field("comment", Printable.of(site.comment()));
    field("subsystem", Printable.of(site.subsystem()));
    field("syscalls", String.join(", ", site.syscalls()));
    way.ifPresent(this::path);
    field("id", site.id());
    field("page", links.url(site));
  }

  private static boolean isRecorded(Site site, int line) {
    return site.recorded().contains(line);
  }

  private String macro(Site site) {
    String place = Printable.of(site.file()) + ":" + site.line();
    return Printable.of(site.function()) + "  " + root.color().place(place);
  }

  private static String recorded(Site site) {
    String by = site.by() == By.SCAN ? " (by the scan)" : "";
    return site.recorded().isEmpty()
        ? ""
        : (site.recorded().size() == 1 ? "line " : "lines ")
            + site.recorded().stream().map(String::valueOf).collect(Collectors.joining(", "))
            + by;
  }

  /** One function a line, with its place; those called by a pointer and unsure ones are marked. */
  private void path(SiteWay way) {
    field("entry", way.isFromSystemCall() ? "" : way.entry());
    List<Step> steps = way.steps();
    int longest = steps.stream().mapToInt(step -> step.function().name().length()).max().orElse(1);
    String name = "path";
    for (Step step : steps) {
      String function = String.format("%-" + longest + "s", Printable.of(step.function().name()));
      String line = step.function().line() > 0 ? ":" + step.function().line() : "";
      String place = root.color().place(Printable.of(step.function().file()) + line);
      field(name, String.format("%-1s", SiteWay.mark(step.tier())) + " " + function + "  " + place);
      name = "";
    }
    if (!way.returned()) {
      field(name, "  the error is not seen to come back to the system call");
    }
  }

  private void field(String name, String value) {
    if (!value.isEmpty()) {
      root.out().printf("%-10s %s%n", name, value);
    }
  }
}
