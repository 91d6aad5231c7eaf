// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.explain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.errsite.indexer.calls.Flags;
import org.errsite.indexer.calls.Reach;
import org.errsite.indexer.calls.Reach.Route;
import org.errsite.indexer.calls.Reaches;
import org.errsite.indexer.calls.Ways;
import org.errsite.indexer.index.Nearest;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.index.SiteIndex;
import org.errsite.indexer.kernel.BadInputException;
import org.errsite.indexer.kernel.Errno;
import org.errsite.indexer.scan.Kind;

/** Names the likeliest sites of a call that failed. Remembers what it read; for one thread. */
public final class Explainer {
  /** Errors that become others when a signal is delivered, in code of the architecture. */
  private static final Map<String, List<String>> BECOMES =
      Map.of(
          "EINTR",
          List.of("ERESTARTSYS", "ERESTARTNOHAND", "ERESTARTNOINTR", "ERESTART_RESTARTBLOCK"));

  private final SiteIndex index;
  private final Ways ways;
  private final Reaches reaches;
  // Each is some megabytes.
  private final Map<Call, Reach> reached = new Recent<>(12);
  private final Map<Question, Explanation> answers = new Recent<>(2000);
  private final Map<Cause, List<Found>> found = new Recent<>(32);
  private final Map<String, List<Site>> sites = new HashMap<>();
  private final Map<String, String> sources = new HashMap<>();

  /** A site that is reached; the labels are the constants that it is for. */
  private record Found(Site site, Route route, boolean changed, List<String> labels) {}

  /** A call and its error. */
  private record Cause(Call call, String errno) {}

  /** What a system call is asked with. */
  private record Call(String syscall, List<String> flags) {}

  private record Judged(Clue clue, double score) {}

  private static final Comparator<Judged> LIKELIEST_FIRST =
      Comparator.comparingDouble(Judged::score)
          .reversed()
          .thenComparing(judged -> judged.clue().site().file())
          .thenComparing(judged -> judged.clue().site().line());

  /**
   * An explainer for one release.
   *
   * @throws BadInputException when it was indexed without calls
   */
  public Explainer(SiteIndex index) throws IOException {
    this.index = index;
    ways =
        index
            .ways()
            .orElseThrow(
                () ->
                    new BadInputException(
                        index.release().name() + " was indexed without calls; index it again"));
    reaches = new Reaches(ways);
  }

  /**
   * Makes sure that the release knows a system call and an errno by these names.
   *
   * @throws BadInputException when it does not; the message names the nearest
   */
  public void check(String syscall, String errno) throws BadInputException {
    List<String> calls = ways.systemCalls();
    if (!calls.contains(syscall)) {
      throw new BadInputException(unknown("system call", syscall, calls));
    }
    List<String> errnos = index.release().errnos().stream().map(Errno::name).toList();
    if (!errnos.contains(errno)) {
      throw new BadInputException(unknown("errno", errno, errnos));
    }
  }

  private String unknown(String what, String word, List<String> names) {
    return names.isEmpty()
        ? index.release().name() + " has no system calls in the parts that were indexed"
        : "there is no " + what + " '" + word + "'; did you mean " + Nearest.to(word, names) + "?";
  }

  /**
   * The sites that can give the error.
   *
   * @param limit the most to name, 1 or more
   */
  public Explanation explain(Question question, int limit) throws IOException {
    Explanation known = answers.get(question);
    if (known == null || known.candidates().size() < Math.min(limit, known.total())) {
      List<Clue> clues = clues(question);
      Reach reach = reach(call(question));
      List<Candidate> likeliest =
          clues.stream()
              .map(clue -> new Judged(clue, score(clue)))
              .sorted(LIKELIEST_FIRST)
              .limit(limit)
              .map(judged -> candidate(judged, reach))
              .toList();
      known = new Explanation(likeliest, clues.size());
      answers.put(question, known);
    }
    return known.candidates().size() <= limit
        ? known
        : new Explanation(known.candidates().subList(0, limit), known.total());
  }

  private Call call(Question question) {
    return new Call(question.syscall(), reaches.telling(question.hints().flags()));
  }

  /** All that can give the error, in no order of likelihood. */
  List<Clue> clues(Question question) throws IOException {
    Flags flags = new Flags(question.hints().flags());
    List<Clue> clues = new ArrayList<>();
    for (Found one : found(new Cause(call(question), question.errno()))) {
      int leads = flags.leadTo(one.labels());
      clues.add(
          new Clue(
              question,
              one.site(),
              one.route(),
              source(question, one.site()),
              one.changed(),
              one.route().named() + (leads > 0 ? 1 : 0),
              one.route().foreign() + (leads < 0 ? 1 : 0)));
    }
    return clues;
  }

  /** The sites that a system call reaches whose error it can give, and how. */
  private List<Found> found(Cause cause) throws IOException {
    List<Found> known = found.get(cause);
    if (known == null) {
      known = new ArrayList<>();
      Reach reach = reach(cause.call());
      for (String name : names(cause.errno())) {
        add(name, false, reach, known);
        for (String other : BECOMES.getOrDefault(name, List.of())) {
          add(other, true, reach, known);
        }
        for (Map.Entry<String, Reach.Change> change : reach.changesTo(name).entrySet()) {
          addChanged(change.getKey(), change.getValue(), known);
        }
      }
      found.put(cause, known);
    }
    return known;
  }

  /** All names of an error: EAGAIN is EWOULDBLOCK too. */
  private List<String> names(String errno) {
    List<Errno> errnos = index.release().errnos();
    Set<Integer> numbers =
        errnos.stream()
            .filter(e -> e.name().equals(errno))
            .map(Errno::number)
            .collect(Collectors.toSet());
    return errnos.stream().filter(e -> numbers.contains(e.number())).map(Errno::name).toList();
  }

  private void add(String errno, boolean changed, Reach reach, List<Found> all) throws IOException {
    for (Site site : sites(errno)) {
      int function = function(site);
      Route route =
          function < 0 ? null : reach.to(function, ways.isReturned(function, errno, site.line()));
      if (route != null) {
        all.add(new Found(site, route, changed, ways.labels(function, errno, site.line())));
      }
    }
  }

  private void addChanged(String errno, Reach.Change change, List<Found> all) throws IOException {
    for (Site site : sites(errno)) {
      int function = function(site);
      boolean returned = function >= 0 && ways.isReturned(function, errno, site.line());
      Route route = returned ? change.to(function) : null;
      if (route != null) {
        all.add(new Found(site, route, true, ways.labels(function, errno, site.line())));
      }
    }
  }

  /** Number of the function where an error is born; -1 where it is only looked for. */
  private int function(Site site) {
    return isBorn(site) ? ways.function(site.file(), site.function(), site.line()) : -1;
  }

  /** Whether an error begins there, and is not only looked for. */
  private static boolean isBorn(Site site) {
    return site.kind() != Kind.COMPARISON && site.kind() != Kind.CASE;
  }

  private static double score(Clue clue) {
    return Scorers.ALL.stream().mapToDouble(scorer -> scorer.part(clue)).sum();
  }

  private static Candidate candidate(Judged judged, Reach reach) {
    Clue clue = judged.clue();
    List<String> reasons =
        Scorers.ALL.stream()
            .filter(scorer -> !scorer.name().isEmpty() && scorer.part(clue) > 0)
            .sorted(Comparator.comparingDouble((Scorer scorer) -> -scorer.part(clue)))
            .map(Scorer::name)
            .toList();
    Site seen = clue.site().reachedBy(clue.question().syscall(), reach.path(clue.route()));
    return new Candidate(seen, judged.score(), reasons);
  }

  private Reach reach(Call call) {
    return reached.computeIfAbsent(call, c -> reaches.from(c.syscall(), new Flags(c.flags())));
  }

  private List<Site> sites(String errno) throws IOException {
    List<Site> known = sites.get(errno);
    if (known == null) {
      known = index.of(errno);
      sites.put(errno, known);
    }
    return known;
  }

  /** Text of a file, where a name may have to be looked for in it. */
  private String source(Question question, Site site) throws IOException {
    if (question.hints().kernelFiles().isEmpty()) {
      return "";
    }
    String known = sources.get(site.file());
    if (known == null) {
      known = index.source(site.file()).map(bytes -> new String(bytes, UTF_8)).orElse("");
      sources.put(site.file(), known);
    }
    return known;
  }
}
