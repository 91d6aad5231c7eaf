// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.errsite.indexer.index.Site;

/**
 * How many sites of which errno lie below which directory.
 *
 * @param errnos the columns, those with most sites, most first
 * @param rows one a directory, most sites first
 */
public record HeatMap(List<String> errnos, List<Row> rows) {

  /**
   * A directory at the root.
   *
   * @param directory its name
   * @param counts one a column
   * @param others sites of errnos that have no column
   */
  public record Row(String directory, List<Integer> counts, int others) {

    /** All sites below it. */
    public int all() {
      return others + counts.stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * Of these sites.
   *
   * @param most how many columns there may be
   */
  public static HeatMap of(List<Site> sites, int most) {
    List<String> errnos =
        Groups.by(Site::errno, sites).stream().limit(most).map(Groups.Group::name).toList();
    List<Row> rows = new ArrayList<>();
    for (Groups.Group directory : Groups.by(Groups::topDirectory, sites)) {
      Map<String, Integer> counts = new HashMap<>();
      directory.sites().forEach(site -> counts.merge(site.errno(), 1, Integer::sum));
      List<Integer> shown = errnos.stream().map(e -> counts.getOrDefault(e, 0)).toList();
      int told = shown.stream().mapToInt(Integer::intValue).sum();
      rows.add(new Row(directory.name(), shown, directory.sites().size() - told));
    }
    return new HeatMap(errnos, rows);
  }
}
