// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.explain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.errsite.indexer.calls.Reach;
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
  /** Errors that become others before a program sees them. */
  private static final Map<String, List<String>> BECOMES =
      Map.of(
          "ENOTTY", List.of("ENOIOCTLCMD"),
          "EINTR",
              List.of("ERESTARTSYS", "ERESTARTNOHAND", "ERESTARTNOINTR", "ERESTART_RESTARTBLOCK"));

  private final SiteIndex index;
  private final Ways ways;
  private final Reaches reaches;
  private final Map<String, Reach> reached = new HashMap<>();
  private final Map<String, List<Site>> sites = new HashMap<>();
  private final Map<String, String> sources = new HashMap<>();

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

  /** The sites that can give the error, likeliest first, all of them. */
  public List<Candidate> explain(Question question) throws IOException {
    List<Candidate> candidates = new ArrayList<>();
    for (Clue clue : clues(question)) {
      candidates.add(judged(clue));
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.site().file())
            .thenComparing(candidate -> candidate.site().line()));
    return candidates;
  }

  /** All that can give the error, in no order of likelihood. */
  List<Clue> clues(Question question) throws IOException {
    Reach reach = reached.computeIfAbsent(question.syscall(), reaches::from);
    List<Clue> clues = new ArrayList<>();
    add(question, question.errno(), reach, clues);
    for (String other : BECOMES.getOrDefault(question.errno(), List.of())) {
      add(question, other, reach, clues);
    }
    return clues;
  }

  private void add(Question question, String errno, Reach reach, List<Clue> clues)
      throws IOException {
    for (Site site : sites(errno)) {
      int function = isBorn(site) ? ways.function(site.file(), site.function(), site.line()) : -1;
      Reach.Route route =
          function < 0 ? null : reach.to(function, ways.isReturned(function, errno, site.line()));
      if (route != null) {
        boolean changed = !errno.equals(question.errno());
        clues.add(new Clue(question, site, route, source(question, site), changed));
      }
    }
  }

  /** Whether an error begins there, and is not only looked for. */
  private static boolean isBorn(Site site) {
    return site.kind() != Kind.COMPARISON && site.kind() != Kind.CASE;
  }

  private static Candidate judged(Clue clue) {
    double score = 0;
    Map<String, Double> reasons = new HashMap<>();
    for (Scorer scorer : Scorers.ALL) {
      double part = scorer.weight() * scorer.value().applyAsDouble(clue);
      score += part;
      if (part > 0 && !scorer.name().isEmpty()) {
        reasons.put(scorer.name(), part);
      }
    }
    List<String> told =
        reasons.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .toList();
    Site seen = clue.site().reachedBy(clue.question().syscall(), clue.route().path());
    return new Candidate(seen, score, told);
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
