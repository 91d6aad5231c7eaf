// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.errsite.report.address.Links;
import org.errsite.report.code.Visible;
import org.errsite.report.model.HeatMap;

/**
 * Directories by errnos, as a table whose cells are the darker the more of a directory's sites they
 * hold.
 *
 * @param errnos the columns
 * @param rows one a directory
 * @param shades how many shades of colour there are, the lightest 1
 */
public record HeatView(List<Frame.Link> errnos, List<Row> rows, int shades) {
  private static final int SHADES = 8;

  /** More columns than a desk's screen shows side by side. */
  private static final int COLUMNS = 16;

  /**
   * A directory.
   *
   * @param directory to its listing
   * @param cells one an errno
   * @param others sites of the errnos that have no column
   */
  public record Row(Frame.Link directory, List<Cell> cells, int others) {}

  /**
   * Sites of one errno below one directory.
   *
   * @param count 0 or more
   * @param shade 0 for none
   */
  public record Cell(int count, int shade) {}

  /** Of a release, as seen from a page. */
  static HeatView of(ReleaseScope scope, String address) {
    HeatMap map = HeatMap.of(scope.release().sites(), COLUMNS);
    Links links = scope.links();
    List<Frame.Link> errnos = new ArrayList<>();
    for (String errno : map.errnos()) {
      errnos.add(new Frame.Link(errno, Links.between(address, links.errno(errno))));
    }
    List<Row> rows = new ArrayList<>();
    for (HeatMap.Row row : map.rows()) {
      int most = Math.max(1, Collections.max(row.counts()));
      List<Cell> cells = row.counts().stream().map(n -> new Cell(n, shade(n, most))).toList();
      String href = Links.between(address, links.directory(row.directory()));
      String name = row.directory().isEmpty() ? "/" : Visible.of(row.directory()) + "/";
      rows.add(new Row(new Frame.Link(name, href), cells, row.others()));
    }
    return new HeatView(errnos, rows, SHADES);
  }

  /** By the root: a cell with a quarter of the most is half as dark. */
  private static int shade(int count, int most) {
    return (int) Math.ceil(SHADES * Math.sqrt((double) count / most));
  }
}
