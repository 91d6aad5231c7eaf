// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.check;

import java.util.Map;
import java.util.TreeMap;
import org.errsite.report.code.Visible;

/** Sites of one release counted by what pages are about; names as pages show them. */
final class Counts {
  private final Map<String, Integer> statuses = new TreeMap<>();
  private final Map<String, Integer> errnos = new TreeMap<>();
  private final Map<String, Integer> places = new TreeMap<>();
  private final Map<String, Integer> both = new TreeMap<>();
  private int all;

  /** Adds one site. */
  void add(String file, String errno, String status) {
    all++;
    statuses.merge(status, 1, Integer::sum);
    errnos.merge(errno, 1, Integer::sum);
    places.merge(Visible.of(file), 1, Integer::sum);
    for (int slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1)) {
      String directory = Visible.of(file.substring(0, slash)) + "/";
      places.merge(directory, 1, Integer::sum);
      both.merge(errno + " in " + directory, 1, Integer::sum);
    }
  }

  int all() {
    return all;
  }

  int status(String status) {
    return statuses.getOrDefault(status, 0);
  }

  Map<String, Integer> errnos() {
    return errnos;
  }

  /** Of a file, or of a directory, with a slash at its end. */
  int place(String place) {
    return places.getOrDefault(place, 0);
  }

  /** Of the heading of an errno's page, such as {@code EPERM in fs/}. */
  int errno(String heading) {
    return errnos.getOrDefault(heading, both.getOrDefault(heading, 0));
  }

  /** Whether both were counted alike. */
  boolean isLike(Counts other) {
    return all == other.all
        && statuses.equals(other.statuses)
        && errnos.equals(other.errnos)
        && places.equals(other.places);
  }
}
