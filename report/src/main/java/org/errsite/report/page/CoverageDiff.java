// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.page;

import java.util.List;
import java.util.function.Function;
import org.errsite.indexer.index.Site;
import org.errsite.report.address.Links;
import org.errsite.report.code.Visible;
import org.errsite.report.model.Change;
import org.errsite.report.model.CoverageChange;
import org.errsite.report.model.Groups;
import org.errsite.report.model.ReleaseDiff;
import org.errsite.report.model.Tally;

/**
 * How coverage changed from a release to another.
 *
 * @param directories the sites by the first part of their path
 * @param reasons the same sites by what became of them
 * @param all of them
 * @param restatedCount how many sites are the same and have another status
 * @param restated the first of these
 */
public record CoverageDiff(
    List<CoverageChange> directories,
    List<CoverageChange> reasons,
    CoverageChange all,
    int restatedCount,
    List<Restated> restated) {
  /** Where a pass ran over one release alone, every site has another status. */
  private static final int MOST_RESTATED = 500;

  /**
   * A site that is the same and has another status. Texts are safe to look at.
   *
   * @param was its status before, with the reason if there was one
   * @param is its status now, likewise
   */
  public record Restated(
      String file, SourcePages.At at, String errno, String function, String was, String is) {}

  /** Of this difference, for the page at an address. */
  static CoverageDiff of(ReleaseDiff diff, String address, Links after) {
    List<Restated> restated =
        diff.restated().stream()
            .limit(MOST_RESTATED)
            .map(change -> restated(change, address, after))
            .toList();
    return new CoverageDiff(
        rows(Groups::topDirectory, diff),
        rows(CoverageDiff::outcome, diff),
        new CoverageChange("all", Tally.of(diff.old()), Tally.of(diff.now())),
        diff.restated().size(),
        restated);
  }

  /** One a value, by name; the names are safe to look at. */
  private static List<CoverageChange> rows(Function<Site, String> field, ReleaseDiff diff) {
    return CoverageChange.by(field, diff.old(), diff.now()).stream()
        .map(c -> new CoverageChange(Visible.of(c.name()), c.before(), c.after()))
        .toList();
  }

  private static String outcome(Site site) {
    return site.reason().isEmpty() ? site.status().label() : site.reason();
  }

  private static Restated restated(Change change, String address, Links after) {
    Site site = change.after();
    String href = Links.between(address, after.line(site.file(), site.line()));
    return new Restated(
        Visible.of(site.file()),
        new SourcePages.At(site.line(), href),
        site.errno(),
        Visible.of(site.function()),
        Visible.of(outcome(change.before())),
        Visible.of(outcome(site)));
  }
}
