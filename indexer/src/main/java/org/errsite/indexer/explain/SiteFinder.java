// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.explain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.errsite.indexer.calls.Flags;
import org.errsite.indexer.calls.Reach;
import org.errsite.indexer.calls.Reach.Route;
import org.errsite.indexer.calls.Reaches;
import org.errsite.indexer.calls.Ways;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.index.SiteIndex;

/** Finds every site that a system call reaches whose error it can give; remembers what it found. */
final class SiteFinder {
  /** Errors that become others when a signal is delivered, in code of the architecture. */
  private static final Map<String, List<String>> BECOMES =
      Map.of(
          "EINTR",
          List.of("ERESTARTSYS", "ERESTARTNOHAND", "ERESTARTNOINTR", "ERESTART_RESTARTBLOCK"));

  private final SiteIndex index;
  private final ErrnoWords errnos;
  private final Ways ways;
  private final Reaches reaches;
  private final Kept<Call, Reach> reached = new Kept<>();
  private final Kept<Failure, List<Found>> found = new Kept<>();
  private final Kept<String, List<Place>> places = new Kept<>();

  /** A system call with those of its flags and files that make a difference. */
  private record Call(String name, List<String> flags, List<String> files) {}

  private record Failure(Call call, String errno) {}

  /**
   * A site where an error is born.
   *
   * @param function number of the one it stands in
   * @param returned whether that can return it
   */
  private record Place(Site site, int function, boolean returned) {}

  /**
   * A site that is reached.
   *
   * @param route how
   * @param changed whether its error is another, which becomes the one that is returned
   * @param named how often on the way to it, or at it, is a part for flags of the call
   * @param foreign how often is one for other flags alone
   */
  record Found(Site site, Route route, boolean changed, int named, int foreign) {}

  SiteFinder(SiteIndex index, Ways ways, ErrnoWords errnos) {
    this.index = index;
    this.ways = ways;
    this.errnos = errnos;
    reaches = new Reaches(ways);
  }

  /** All that can give the error of a question, in no order of likelihood. */
  List<Found> find(Question question) throws IOException {
    return found.get(new Failure(call(question), question.errno()), this::find);
  }

  /** What a question's call reaches. */
  Reach reach(Question question) throws IOException {
    return reach(call(question));
  }

  /** The way to a site; null if there is none. */
  Route route(Site site, Reach reach) {
    int function = function(site);
    return function < 0
        ? null
        : reach.to(function, ways.isReturned(function, site.errno(), site.line()));
  }

  private Call call(Question question) {
    return new Call(
        question.syscall(),
        reaches.telling(question.hints().flags()),
        reaches.served(question.hints().kernelFiles()));
  }

  private Reach reach(Call call) throws IOException {
    return reached.get(call, c -> reaches.from(c.name(), new Flags(c.flags(), c.files())));
  }

  private int function(Site site) {
    return ways.function(site.file(), site.function(), site.line());
  }

  private List<Found> find(Failure failure) throws IOException {
    Reach reach = reach(failure.call());
    List<Found> all = new ArrayList<>();
    for (String name : errnos.names(failure.errno())) {
      add(name, false, reach, all);
      for (String other : BECOMES.getOrDefault(name, List.of())) {
        add(other, true, reach, all);
      }
      for (Map.Entry<String, Reach.Change> change : reach.changesTo(name).entrySet()) {
        addChanged(change.getKey(), change.getValue(), reach, all);
      }
    }
    return all;
  }

  private void add(String errno, boolean changed, Reach reach, List<Found> all) throws IOException {
    for (Place place : places.get(errno, this::places)) {
      Route route = reach.to(place.function(), place.returned());
      if (route != null) {
        all.add(found(place.site(), route, changed, reach));
      }
    }
  }

  private void addChanged(String errno, Reach.Change change, Reach reach, List<Found> all)
      throws IOException {
    for (Place place : places.get(errno, this::places)) {
      Route route = place.returned() ? change.to(place.function()) : null;
      if (route != null) {
        all.add(found(place.site(), route, true, reach));
      }
    }
  }

  /** All of an error, in order of file, line and column. */
  private List<Place> places(String errno) throws IOException {
    List<Place> places = new ArrayList<>();
    for (Site site : index.of(errno)) {
      int function = site.kind().isBorn() ? function(site) : -1;
      if (function >= 0) {
        places.add(new Place(site, function, ways.isReturned(function, errno, site.line())));
      }
    }
    return places;
  }

  private static Found found(Site site, Route route, boolean changed, Reach reach) {
    int leads = reach.told(route.function(), site.errno(), site.line());
    return new Found(
        site,
        route,
        changed,
        route.named() + (leads > 0 ? 1 : 0),
        route.foreign() + (leads < 0 ? 1 : 0));
  }
}
