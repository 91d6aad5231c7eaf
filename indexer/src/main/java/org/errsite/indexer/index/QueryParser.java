// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.errsite.indexer.kernel.Errno;

/** Reads queries: plain words, filters, error names, paths, places and lines of strace. */
final class QueryParser {
  private static final Pattern TOKEN =
      Pattern.compile("(-?)([A-Za-z]+):(\"[^\"]*\"?|\\S*)|\"([^\"]*)\"?|\\S+");
  private static final Pattern PLACE = Pattern.compile("(\\S+\\.[chS]):([0-9]+)(?::[0-9]+)?:?");
  private static final Pattern PATH = Pattern.compile("[\\w.+,-]*/[\\w./+,-]*|[\\w+,-]+\\.[ch]");
  private static final Pattern CODE = Pattern.compile("-([0-9]{1,4})");
  private static final Pattern SHOUTED = Pattern.compile("E[A-Z0-9]{2,}");
  // One number, two names; the kernel writes either and strace prints the first.
  private static final List<List<String>> SAME =
      List.of(List.of("EAGAIN", "EWOULDBLOCK"), List.of("EDEADLK", "EDEADLOCK"));

  private final List<Errno> errnos;
  private final TreeSet<String> names = new TreeSet<>();
  private final ErrnoTexts texts;
  private final FileNames files;
  private final Predicate<String> isTerm;

  /**
   * A parser for one release.
   *
   * @param errnos its error names
   * @param files its files that hold sites
   * @param isTerm whether a term is in the index
   */
  QueryParser(List<Errno> errnos, FileNames files, Predicate<String> isTerm) {
    this.errnos = errnos;
    errnos.forEach(errno -> names.add(errno.name()));
    this.texts = new ErrnoTexts(errnos);
    this.files = files;
    this.isTerm = isTerm;
  }

  /**
   * Reads a query.
   *
   * @throws BadQueryException when a filter or its value is none, or there is nothing to look for
   */
  Request parse(String query) {
    Draft draft = new Draft();
    Optional<StraceLine> failing = StraceLine.read(query);
    if (failing.isPresent() && names.contains(failing.get().errno())) {
      addCall(draft, failing.get());
    } else {
      addTokens(draft, query);
    }
    Request request = draft.finish();
    if (request.filters().isEmpty() && request.words().isEmpty() && request.texts().isEmpty()) {
      throw new BadQueryException(
          "nothing to search for; try an error name and a word, such as EPERM clone");
    }
    return request;
  }

  private void addCall(Draft draft, StraceLine call) {
    if (!call.place().isEmpty()) {
      addToken(draft, call.place());
    }
    draft.addErrno(call.errno());
    draft.words.add(call.syscall());
    draft.words.addAll(call.words());
  }

  private void addTokens(Draft draft, String query) {
    Matcher token = TOKEN.matcher(query);
    while (token.find()) {
      boolean isFilter = token.group(2) != null && !isEmptyWord(token);
      if (isFilter) {
        draft.add(filter(token.group(2), token.group(3), !token.group(1).isEmpty()));
      } else if (token.group(4) != null) {
        addText(draft, token.group(4));
      } else {
        addToken(draft, token.group());
      }
    }
  }

  /** A colon behind a word, as in {@code mount: permission denied}, makes no filter of it. */
  private static boolean isEmptyWord(Matcher token) {
    return token.group(3).isEmpty() && Filter.Name.of(token.group(2)).isEmpty();
  }

  private void addToken(Draft draft, String token) {
    Matcher place = PLACE.matcher(token);
    Matcher code = CODE.matcher(token);
    if (place.matches()) {
      draft.add(new Filter(Filter.Name.FILE, List.of(place.group(1)), false));
      draft.add(new Filter(Filter.Name.LINE, List.of(place.group(2)), false));
    } else if (PATH.matcher(token).matches() && !files.matching(token).isEmpty()) {
      draft.add(new Filter(Filter.Name.FILE, List.of(token), false));
    } else if (code.matches()) {
      draft.codes.add(Integer.valueOf(code.group(1)));
    } else {
      addText(draft, token);
    }
  }

  private void addText(Draft draft, String text) {
    for (String word : Words.written(text)) {
      String upper = word.toUpperCase(Locale.ROOT);
      if (names.contains(upper)) {
        draft.addErrno(upper);
      } else {
        refuseSlip(word);
        draft.words.add(word);
      }
    }
  }

  /** An error name with a slip would silently be no filter at all. */
  private void refuseSlip(String word) {
    if (SHOUTED.matcher(word).matches() && !isTerm.test(Words.whole(word))) {
      String nearest = Nearest.to(word, names);
      if (Nearest.distance(word, nearest) == 1) {
        throw new BadQueryException(
            "no error name " + word + " in this release; did you mean " + nearest + "?");
      }
    }
  }

  private Filter filter(String label, String quoted, boolean negated) {
    Filter.Name name =
        Filter.Name.of(label)
            .orElseThrow(
                () -> {
                  List<String> labels =
                      Arrays.stream(Filter.Name.values()).map(Filter.Name::label).toList();
                  return new BadQueryException(
                      "no filter "
                          + label
                          + ":; did you mean "
                          + Nearest.to(label, labels)
                          + ":? Filters are "
                          + String.join(" ", labels));
                });
    String value = quoted.replace("\"", "").strip();
    if (value.isEmpty()) {
      throw new BadQueryException("the filter " + label + ": needs a value right behind the colon");
    }
    return new Filter(name, FilterValues.check(name, value, names), negated);
  }

  /** What has been read of a query so far. */
  private final class Draft {
    private final List<Filter> filters = new ArrayList<>();
    private final List<String> errnoWords = new ArrayList<>();
    private final List<Integer> codes = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    /** The same filter again widens it; another narrows. */
    void add(Filter filter) {
      for (int i = 0; i < filters.size(); i++) {
        Filter old = filters.get(i);
        if (old.name() == filter.name() && old.negated() == filter.negated()) {
          List<String> values = new ArrayList<>(old.values());
          values.addAll(filter.values());
          filters.set(i, new Filter(old.name(), List.copyOf(values), old.negated()));
          return;
        }
      }
      filters.add(filter);
    }

    void addErrno(String name) {
      errnoWords.add(name);
      SAME.stream().filter(same -> same.contains(name)).forEach(errnoWords::addAll);
    }

    Request finish() {
      if (errnoWords.isEmpty()) {
        errnos.stream()
            .filter(errno -> codes.contains(errno.number()))
            .forEach(errno -> errnoWords.add(errno.name()));
      }
      if (!errnoWords.isEmpty()) {
        add(new Filter(Filter.Name.ERRNO, List.copyOf(new TreeSet<>(errnoWords)), false));
      }
      boolean named = filters.stream().anyMatch(f -> f.name() == Filter.Name.ERRNO && !f.negated());
      List<ErrnoTexts.Found> found = named ? List.of() : texts.in(ErrnoTexts.lower(words));
      List<Request.Word> kept = kept(found, StopWords.QUESTION);
      boolean saysNothing = kept.isEmpty() && filters.isEmpty() && found.isEmpty();
      return new Request(
          List.copyOf(filters), saysNothing ? kept(found, java.util.Set.of()) : kept, found);
    }

    private List<Request.Word> kept(List<ErrnoTexts.Found> found, java.util.Set<String> stop) {
      List<Request.Word> kept = new ArrayList<>();
      for (int i = 0; i < words.size(); i++) {
        int at = i;
        String lower = words.get(i).toLowerCase(Locale.ROOT);
        boolean ofText =
            found.stream()
                .anyMatch(f -> f.share() == 1 && f.from() <= at && at < f.from() + f.length());
        if (lower.length() > 1 && !StopWords.ENGLISH.contains(lower) && !stop.contains(lower)) {
          kept.add(new Request.Word(words.get(i), ofText ? Weights.WORD_OF_TEXT : 1));
        }
      }
      return List.copyOf(kept);
    }
  }
}
