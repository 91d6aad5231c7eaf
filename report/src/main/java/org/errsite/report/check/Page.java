// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.check;

import java.util.List;

/**
 * What one page says, as far as others can be held against it.
 *
 * @param address from the root of the website
 * @param heading text of its first heading
 * @param anchors names within it
 * @param links addresses it leads to, resolved, fragments included; those of the website only
 * @param totals numbers of the list of totals; empty where it has none
 * @param tables its tables of numbers
 * @param sites how many notes of sites its source has
 * @param told the number a line of facts begins with; -1 where there is none
 * @param problems what is wrong with it by itself
 */
record Page(
    String address,
    String heading,
    Anchors anchors,
    List<String> links,
    List<Integer> totals,
    List<Table> tables,
    int sites,
    int told,
    List<String> problems) {

  /**
   * A table with a row of sums.
   *
   * @param name what its rows are
   * @param foot numbers of the last row
   * @param rows the others
   */
  record Table(String name, List<Integer> foot, List<Row> rows) {}

  /**
   * A row of numbers.
   *
   * @param name its first cell
   * @param href where that leads, resolved; empty if nowhere
   */
  record Row(String name, String href, List<Integer> numbers) {}
}
