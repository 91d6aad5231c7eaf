// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.page;

import java.util.List;
import org.errsite.indexer.calls.Trust;
import org.errsite.report.code.Visible;
import org.errsite.report.manual.ManualPage;
import org.errsite.report.model.CallErrors.Found;
import org.errsite.report.model.Documentation;

/**
 * The manual beside the source. Names are those that a program sees.
 *
 * @param page name and section of the manual's page; empty where it has none
 * @param source what the page is part of, such as {@code Linux man-pages 6.03}; may be empty
 * @param open whether the page says that there can be other errors
 * @param lists whether the page lists any error
 * @param found listed there, and found
 * @param foundFar listed there, and found by long or unsure ways only
 * @param named found, and only named there in a sentence
 * @param common found in code that every such call may come through, and not there
 * @param implementations found in some file system, driver or the like, and not there
 * @param far found by long or unsure ways only, and not there
 * @param missing listed there and not found
 */
public record ManualView(
    String page,
    String source,
    boolean open,
    boolean lists,
    List<String> found,
    List<String> foundFar,
    List<String> named,
    List<String> common,
    List<String> implementations,
    List<String> far,
    List<String> missing) {

  static ManualView of(Documentation documentation) {
    return new ManualView(
        documentation.page().map(page -> Visible.of(page.name()) + "(2)").orElse(""),
        documentation.page().map(ManualPage::source).map(Visible::of).orElse(""),
        documentation.page().map(ManualPage::open).orElse(false),
        documentation.documented() > 0,
        names(documentation.found().stream().filter(e -> e.trust() != Trust.FAR).toList()),
        names(documentation.found().stream().filter(e -> e.trust() == Trust.FAR).toList()),
        names(documentation.named()),
        names(documentation.undocumented(Trust.COMMON)),
        names(documentation.undocumented(Trust.IMPLEMENTATION)),
        names(documentation.undocumented(Trust.FAR)),
        documentation.missing());
  }

  private static List<String> names(List<Found> errors) {
    return errors.stream().map(Found::errno).toList();
  }
}
