// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.explain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.errsite.indexer.calls.Reach;
import org.errsite.indexer.calls.Ways;
import org.errsite.indexer.index.Nearest;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.index.SiteIndex;
import org.errsite.indexer.kernel.BadInputException;
import org.errsite.indexer.trace.ErrorPlace;
import org.errsite.indexer.trace.Hints;
import org.errsite.indexer.trace.TracedCall;

/** Names the likeliest sites of a call that failed. Remembers what it read; for one thread. */
public final class Explainer {
  private static final String TOLD = "told by the kernel";
  private static final String LOST = "not seen to come back to the call";

  private final SiteIndex index;
  private final CallNames calls;
  private final ErrnoWords errnos;
  private final SiteFinder finder;
  private final Map<Question, Explanation> answers = new Recent<>(2000);
  private final Kept<String, String> sources = new Kept<>();

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
    Ways ways =
        index
            .ways()
            .orElseThrow(
                () ->
                    new BadInputException(
                        index.release().name() + " was indexed without calls; index it again"));
    calls = new CallNames(ways.systemCalls());
    errnos = new ErrnoWords(index.release().errnos());
    finder = new SiteFinder(index, ways, errnos);
  }

  /**
   * The question a user asks; names may be written as the kernel or a program of 32 bits has them.
   *
   * @param syscall such as {@code openat}, {@code __x64_sys_openat}, {@code chown32}
   * @param errno such as {@code EPERM}, {@code eperm}, {@code 1}, {@code -1}
   * @throws BadInputException when the release knows none of that name; the message has the nearest
   */
  public Question question(String syscall, String errno) throws BadInputException {
    Optional<String> call = calls.find(syscall);
    if (call.isEmpty()) {
      throw new BadInputException(unknown("system call", syscall, calls.known()));
    }
    Optional<String> error = errnos.find(errno);
    if (error.isEmpty()) {
      throw new BadInputException(unknown("errno", errno, errnos.known()));
    }
    return Question.of(call.get(), error.get());
  }

  private String unknown(String what, String word, Set<String> names) {
    return names.isEmpty()
        ? index.release().name() + " has no system calls in the parts that were indexed"
        : String.format(
            "no %s '%s' in what was indexed; did you mean %s?",
            what, word, Nearest.to(word, names));
  }

  /** What a failing call of a log asks; empty when the release has no such call or errno. */
  public Optional<Question> question(TracedCall call) {
    Optional<String> errno = errnos.find(call.errno());
    Optional<String> name = calls.find(call.name());
    return name.isEmpty() || errno.isEmpty()
        ? Optional.empty()
        : Optional.of(new Question(name.get(), errno.get(), Hints.in(call.arguments())));
  }

  /**
   * The site that the kernel itself told, seen from the call; empty where the release has none.
   *
   * @param place as the patched strace prints it
   */
  public Optional<Candidate> told(Question question, ErrorPlace place) throws IOException {
    for (Site site : index.at(place.file(), place.line())) {
      if (errnos.same(site.errno(), place.errno())) {
        Reach reach = finder.reach(question);
        Reach.Route route = finder.route(site, reach);
        List<String> path = route == null ? List.of() : reach.path(route);
        return Optional.of(
            new Candidate(site.reachedBy(question.syscall(), path), 0, List.of(TOLD)));
      }
    }
    return Optional.empty();
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
      Reach reach = finder.reach(question);
      List<Candidate> likeliest =
          likeliest(question, clues, limit).stream()
              .map(judged -> candidate(judged, reach))
              .toList();
      known = new Explanation(likeliest, clues.size());
      answers.put(question, known);
    }
    return known.candidates().size() <= limit
        ? known
        : new Explanation(known.candidates().subList(0, limit), known.total());
  }

  /** Files are read only where their text can make a difference: there are thousands. */
  private List<Judged> likeliest(Question question, List<Clue> clues, int limit)
      throws IOException {
    List<Judged> judged = judged(clues);
    if (question.hints().kernelFiles().isEmpty()) {
      return judged.stream().limit(limit).toList();
    }
    if (judged.size() > limit) {
      double least = judged.get(limit - 1).score() - Scorers.FILE_NAME.weight();
      judged = judged.stream().takeWhile(one -> one.score() >= least).toList();
    }
    List<Clue> read = new ArrayList<>();
    for (Judged one : judged) {
      read.add(withSource(one.clue()));
    }
    return judged(read).stream().limit(limit).toList();
  }

  private static List<Judged> judged(List<Clue> clues) {
    return clues.stream()
        .map(clue -> new Judged(clue, score(clue)))
        .sorted(LIKELIEST_FIRST)
        .toList();
  }

  /** All that can give the error, in no order of likelihood and without the text of their files. */
  List<Clue> clues(Question question) throws IOException {
    List<Clue> clues = new ArrayList<>();
    Reach reach = finder.reach(question);
    boolean paths = !question.hints().systems().isEmpty();
    for (SiteFinder.Found one : finder.find(question)) {
      Set<String> files = paths ? reach.files(one.route()) : Set.of();
      clues.add(new Clue(question, one, files, ""));
    }
    return clues;
  }

  private static double score(Clue clue) {
    return Scorers.ALL.stream().mapToDouble(scorer -> scorer.part(clue)).sum();
  }

  private static Candidate candidate(Judged judged, Reach reach) {
    Clue clue = judged.clue();
    Stream<String> reasons =
        Scorers.ALL.stream()
            .filter(scorer -> !scorer.name().isEmpty() && scorer.part(clue) > 0)
            .sorted(Comparator.comparingDouble((Scorer scorer) -> -scorer.part(clue)))
            .map(Scorer::name);
    Stream<String> against = clue.route().returns() ? Stream.of() : Stream.of(LOST);
    Site seen = clue.site().reachedBy(clue.question().syscall(), reach.path(clue.route()));
    return new Candidate(seen, judged.score(), Stream.concat(reasons, against).toList());
  }

  /** The same with the text of its file, where a name may have to be looked for in it. */
  Clue withSource(Clue clue) throws IOException {
    return clue.question().hints().kernelFiles().isEmpty()
        ? clue
        : clue.with(sources.get(clue.site().file(), this::text));
  }

  private String text(String file) throws IOException {
    return index.source(file).map(bytes -> new String(bytes, UTF_8)).orElse("");
  }
}
