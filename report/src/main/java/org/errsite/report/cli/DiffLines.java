// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import java.io.PrintWriter;
import java.util.List;
import org.errsite.indexer.index.Site;
import org.errsite.report.model.Change;
import org.errsite.report.model.ChangeCount;
import org.errsite.report.model.ReleaseDiff;

/** What changed between two releases, as lines for people: totals, tables, then the sites. */
final class DiffLines {
  private static final int ERRNOS = 10;

  private final PrintWriter out;
  private final Color color;
  private final Console console;

  DiffLines(PrintWriter out, Color color, Console console) {
    this.out = out;
    this.color = color;
    this.console = console;
  }

  /**
   * Prints it.
   *
   * @param below the directory that all of it is in; empty for the kernel's root
   * @param limit the most sites to list
   */
  void print(ReleaseDiff diff, String below, int limit) {
    List<ReleaseDiff.Group> directories =
        ReleaseDiff.by(site -> directory(site, below), diff.changes());
    if (diff.changes().isEmpty()) {
      console.note("nothing differs; on other lines only: " + diff.shifted().size());
      return;
    }
    ChangeCount all = diff.count();
    out.printf(
        "%s to %s: %,d added, %,d removed, %,d moved, %,d under another guard"
            + " (%,d the same, %,d of them on other lines)%n%n",
        diff.before(),
        diff.after(),
        all.added(),
        all.removed(),
        all.moved(),
        all.guardChanged(),
        diff.same(),
        diff.shifted().size());
    table("directory", directories, directories.size());
    table("errno", ReleaseDiff.by(Site::errno, diff.changes()), ERRNOS);
    list(directories, limit);
    int listed = Math.min(limit, diff.changes().size());
    if (listed < diff.changes().size()) {
      console.note(
          listed
              + " of "
              + diff.changes().size()
              + " changes; -n shows more, a directory behind the releases only its own");
    }
  }

  private void table(String by, List<ReleaseDiff.Group> groups, int most) {
    out.printf("%9s %9s %9s %9s  %s%n", "added", "removed", "moved", "guard", by);
    for (ReleaseDiff.Group group : groups.subList(0, Math.min(most, groups.size()))) {
      ChangeCount count = group.count();
      out.printf(
          "%,9d %,9d %,9d %,9d  %s%n",
          count.added(),
          count.removed(),
          count.moved(),
          count.guardChanged(),
          Printable.of(group.name()));
    }
    if (groups.size() > most) {
      out.printf("%39s  and %d more%n", "", groups.size() - most);
    }
    out.println();
  }

  /** Every directory gets its share of the lines, so that the largest does not take all. */
  private void list(List<ReleaseDiff.Group> directories, int limit) {
    int left = limit;
    int changes = directories.stream().mapToInt(group -> group.changes().size()).sum();
    for (ReleaseDiff.Group group : directories) {
      int size = group.changes().size();
      long share = Math.max(1, (long) left * size / Math.max(1, changes));
      int count = (int) Math.min(Math.min(share, left), size);
      changes -= size;
      left -= count;
      if (count > 0) {
        out.println(color.bold(Printable.of(group.name())));
        group.changes().subList(0, count).forEach(this::print);
        if (count < size) {
          out.println(color.faint("  … and " + (size - count) + " more"));
        }
      }
    }
  }

  private void print(Change change) {
    Site site = change.site();
    StringBuilder line = new StringBuilder("  ").append(mark(change)).append(' ');
    line.append(color.place(Printable.of(site.file()) + ":" + site.line())).append(' ');
    line.append(color.errno(site.errno())).append(function(site));
    line.append("  ").append(decides(site));
    if (change.isElsewhere()) {
      Site old = change.before();
      line.append(color.faint("  from " + Printable.of(old.file()) + ":" + old.line()));
      line.append(color.faint(function(old)));
    } else if (change.kind() == Change.Kind.MOVED) {
      line.append(color.faint("  from line " + change.before().line()));
    }
    out.println(line);
    if (change.kind() == Change.Kind.GUARD_CHANGED) {
      out.println(color.faint("      was " + decides(change.before())));
    }
  }

  private static String mark(Change change) {
    return switch (change.kind()) {
      case ADDED -> "+";
      case REMOVED -> "-";
      case MOVED -> ">";
      case GUARD_CHANGED -> "~";
    };
  }

  private static String function(Site site) {
    return site.function().isEmpty() ? "" : " " + Printable.of(site.function()) + "()";
  }

  private static String decides(Site site) {
    if (site.guard().isEmpty()) {
      return Printable.of(site.statement());
    }
    return (site.guard().startsWith("switch (") ? "" : "if ") + Printable.of(site.guard());
  }

  /** The part of a site's path right below a directory: a directory, or a file in it. */
  private static String directory(Site site, String below) {
    String file = site.file();
    int from = file.startsWith(below + "/") ? below.length() + 1 : 0;
    int slash = file.indexOf('/', from);
    return slash < 0 ? file : file.substring(0, slash) + "/";
  }
}
