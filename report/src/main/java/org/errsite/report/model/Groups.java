// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.errsite.indexer.index.Site;

/** Sites brought together by one of their fields. */
public final class Groups {
  private Groups() {}

  /** A value of the field and its sites, in the order they had. */
  public record Group(String name, List<Site> sites) {
    /** Of its sites. */
    public Tally tally() {
      return Tally.of(sites);
    }
  }

  /** One group a value, the largest first, ties by name. */
  public static List<Group> by(Function<Site, String> field, List<Site> sites) {
    Map<String, List<Site>> groups = new TreeMap<>();
    for (Site site : sites) {
      groups.computeIfAbsent(field.apply(site), name -> new ArrayList<>()).add(site);
    }
    return groups.entrySet().stream()
        .map(group -> new Group(group.getKey(), group.getValue()))
        .sorted(Comparator.comparingInt((Group group) -> -group.sites().size()))
        .collect(Collectors.toList());
  }

  /** First component of the path of a site's file; empty for a file in the root. */
  public static String topDirectory(Site site) {
    return site.file().substring(0, Math.max(0, site.file().indexOf('/')));
  }
}
