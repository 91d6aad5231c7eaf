// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.live;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.index.SiteHit;
import org.errsite.indexer.index.SiteIndex;
import org.errsite.indexer.kernel.Errno;
import org.errsite.indexer.pass.Status;
import org.errsite.indexer.trace.ErrorPlace;
import org.errsite.indexer.trace.TracedCall;

/** What the index of a release knows of the lines its live kernel prints. */
final class KnownSites {
  private static final int MOST = 1000;

  private final SiteIndex index;
  private final Map<String, String> numbers;
  private final Map<ErrorPlace, Optional<Site>> seen = new HashMap<>();

  KnownSites(SiteIndex index) {
    this.index = index;
    // Two names of one number are the same error for a program, and strace knows one of them.
    numbers =
        index.release().errnos().stream()
            .collect(Collectors.toMap(Errno::name, errno -> Integer.toString(errno.number())));
  }

  private String number(String errno) {
    return numbers.getOrDefault(errno, errno);
  }

  /**
   * The instrumented lines, as {@code file:line}, on which a function gives birth to an error.
   *
   * @param functions names with a blank between; the first that has such a line counts
   */
  Set<String> lines(String functions, String errno) throws IOException {
    for (String function : functions.split(" ", -1)) {
      Set<String> lines = linesOf(function, errno);
      if (!lines.isEmpty()) {
        return lines;
      }
    }
    return Set.of();
  }

  private Set<String> linesOf(String function, String errno) throws IOException {
    String query = "status:instrumented function:" + function;
    return index.search(query, MOST).hits().stream()
        .map(SiteHit::site)
        .filter(site -> site.function().equals(function))
        .filter(site -> number(site.errno()).equals(number(errno)))
        .flatMap(site -> site.recorded().stream().map(line -> site.file() + ":" + line))
        .collect(Collectors.toSet());
  }

  /** The instrumented site that a printed line stands for; empty when there is none. */
  Optional<Site> site(ErrorPlace place) throws IOException {
    Optional<Site> known = seen.get(place);
    if (known == null) {
      known =
          index.at(place.file(), place.line()).stream()
              .filter(site -> site.status() == Status.INSTRUMENTED)
              .filter(site -> number(site.errno()).equals(number(place.errno())))
              .findFirst();
      seen.put(place, known);
    }
    return known;
  }

  /** Whether every line printed with a call is a site, the first of them one of its error. */
  boolean consistent(TracedCall call) throws IOException {
    List<ErrorPlace> places = call.places();
    if (places.isEmpty() || !Objects.equals(places.get(0).errno(), call.errno())) {
      return false;
    }
    for (ErrorPlace place : places) {
      if (site(place).isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
