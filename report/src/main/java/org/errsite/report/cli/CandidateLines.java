// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import java.io.PrintWriter;
import java.util.List;
import org.errsite.indexer.explain.Candidate;
import org.errsite.indexer.index.Site;

/** Sites that may have given an error, two lines each: the site, and the way to it with reasons. */
final class CandidateLines {
  /** Of a longer way both ends are told; between them nobody looks. */
  private static final int LONGEST_WAY = 8;

  private static final int END = 3;

  private final PrintWriter out;
  private final Color color;
  private final SiteLines sites;
  private final String indent;

  CandidateLines(PrintWriter out, Color color, String indent) {
    this.out = out;
    this.color = color;
    this.indent = indent;
    sites = new SiteLines(out, color);
  }

  void print(Candidate candidate) {
    out.print(indent);
    sites.print(candidate.site());
    String why = String.join(", ", candidate.reasons());
    String way = Printable.of(way(candidate.site().path()));
    out.println(indent + "    " + color.faint(way + (why.isEmpty() ? "" : "; " + why)));
  }

  /** Says that the same was said before. */
  void printAgain(long lineNumber, Candidate first) {
    Site site = first.site();
    out.println(
        indent
            + color.faint("as at line " + lineNumber + ": ")
            + color.place(Printable.of(site.file()) + ":" + site.line()));
  }

  private static String way(List<String> path) {
    if (path.isEmpty()) {
      return "no way from the call is known";
    }
    List<String> callers = path.size() > 1 ? path.subList(0, path.size() - 1) : List.of("itself");
    int left = callers.size() - 2 * END;
    return "by "
        + (callers.size() <= LONGEST_WAY
            ? String.join(" > ", callers)
            : String.join(" > ", callers.subList(0, END))
                + " > … "
                + left
                + " more … > "
                + String.join(" > ", callers.subList(END + left, callers.size())));
  }
}
