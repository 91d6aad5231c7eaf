// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.errsite.indexer.index.Site;
import org.errsite.report.Miniature;
import org.junit.jupiter.api.Test;

class HeatMapTest {

  @Test
  void should_count_every_site_once_when_there_are_more_errnos_than_columns() throws IOException {
    List<Site> sites = Miniature.release("6.1.192").sites();
    HeatMap map = HeatMap.of(sites, 2);
    assertEquals(2, map.errnos().size());
    assertEquals(sites.size(), map.rows().stream().mapToInt(HeatMap.Row::all).sum());
    for (HeatMap.Row row : map.rows()) {
      for (int i = 0; i < 2; i++) {
        String errno = map.errnos().get(i);
        long count =
            sites.stream()
                .filter(s -> s.errno().equals(errno))
                .filter(s -> Groups.topDirectory(s).equals(row.directory()))
                .count();
        assertEquals(count, row.counts().get(i).longValue(), row.directory() + " " + errno);
      }
    }
  }
}
