// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import java.io.PrintWriter;
import org.errsite.indexer.index.Site;

/** Sites as lines for people. */
final class SiteLines {
  private final PrintWriter out;
  private final Color color;

  SiteLines(PrintWriter out, Color color) {
    this.out = out;
    this.color = color;
  }

  /** One site on one line: place, errno, function, what decides. */
  void print(Site site) {
    String function =
        site.function().isEmpty() ? "" : " " + color.bold(Printable.of(site.function())) + "()";
    out.println(
        color.place(Printable.of(site.file()) + ":" + site.line())
            + " "
            + color.errno(site.errno())
            + function
            + decides(site));
  }

  private String decides(Site site) {
    if (!site.guard().isEmpty()) {
      // A choice reads as it is written: switch (cmd) case ONE.
      String word = site.guard().startsWith("switch (") ? "  " : "  if ";
      return word + Printable.of(site.guard());
    }
    return site.statement().isEmpty() ? "" : "  " + color.faint(Printable.of(site.statement()));
  }
}
