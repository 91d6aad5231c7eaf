// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import java.io.PrintWriter;
import java.util.List;
import org.errsite.indexer.explain.Candidate;

/** Sites that may have given an error, two lines each: the site, and the way to it with reasons. */
final class CandidateLines {
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
    List<String> path = candidate.site().path();
    String way = path.size() > 1 ? String.join(" > ", path.subList(0, path.size() - 1)) : "itself";
    String why = candidate.reasons().isEmpty() ? "" : "; " + String.join(", ", candidate.reasons());
    out.println(indent + "    " + color.faint("by " + Printable.of(way) + why));
  }
}
