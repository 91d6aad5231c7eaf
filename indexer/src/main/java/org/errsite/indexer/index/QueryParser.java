// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.errsite.indexer.kernel.Errno;

/** Reads queries: plain words, filters, error names, paths, places and lines of strace. */
final class QueryParser {
  private static final int LONGEST = 8192;
  private static final Pattern TOKEN =
      Pattern.compile("(-?)([A-Za-z]+):(\"[^\"]*\"?|\\S*)|\"([^\"]*)\"?|\\S+");
  private static final Pattern PLACE = Pattern.compile("(\\S+\\.[chS]):([0-9]+)(?::[0-9]+)?:?");
  private static final Pattern PATH = Pattern.compile("[\\w.+,-]*/[\\w./+,-]*|[\\w+,-]+\\.[ch]");
  private static final Pattern CODE = Pattern.compile("-([0-9]{1,4})");
  private static final Pattern SHOUTED = Pattern.compile("E[A-Z0-9]{2,}");

  private final List<Errno> errnos;
  private final TreeSet<String> names = new TreeSet<>();
  private final ErrnoTexts texts;
  private final FileNames files;
  private final Vocabulary vocabulary;

  /** The terms of an index. */
  @FunctionalInterface
  interface Vocabulary {
    /** Whether any site holds the term. */
    boolean has(String term) throws IOException;
  }

  /**
   * A parser for one release.
   *
   * @param errnos its error names
   * @param files its files that hold sites
   * @param vocabulary the terms of its index
   */
  QueryParser(List<Errno> errnos, FileNames files, Vocabulary vocabulary) {
    this.errnos = errnos;
    errnos.forEach(errno -> names.add(errno.name()));
    this.texts = new ErrnoTexts(errnos);
    this.files = files;
    this.vocabulary = vocabulary;
  }

  /**
   * Reads a query.
   *
   * @throws BadQueryException when a filter or its value is none, or there is nothing to look for
   */
  Request parse(String query) throws IOException {
    if (query.length() > LONGEST) {
      throw new BadQueryException(
          "a query may have " + LONGEST + " letters; this one has " + query.length());
    }
    Draft draft = new Draft(errnos, texts);
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

  private void addCall(Draft draft, StraceLine call) throws IOException {
    if (!call.place().isEmpty()) {
      addToken(draft, call.place());
    }
    draft.addErrno(call.errno());
    draft.addWhole(call.syscall());
    call.words().forEach(draft::addWhole);
  }

  private void addTokens(Draft draft, String query) throws IOException {
    Matcher token = TOKEN.matcher(query);
    while (token.find()) {
      boolean isFilter = token.group(2) != null && !isEmptyWord(token);
      if (isFilter) {
        addFilter(draft, token.group(2), token.group(3), !token.group(1).isEmpty());
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

  private void addToken(Draft draft, String token) throws IOException {
    Matcher place = PLACE.matcher(token);
    Matcher code = CODE.matcher(token);
    if (place.matches()) {
      addPlace(draft, place);
    } else if (PATH.matcher(token).matches() && !files.matching(token).isEmpty()) {
      draft.add(new Filter(Filter.Name.FILE, List.of(token), false));
    } else if (code.matches()) {
      draft.addCode(Integer.parseInt(code.group(1)));
    } else {
      addText(draft, token);
    }
  }

  private static void addPlace(Draft draft, Matcher place) {
    draft.add(new Filter(Filter.Name.FILE, List.of(place.group(1)), false));
    draft.add(new Filter(Filter.Name.LINE, List.of(place.group(2)), false));
  }

  private void addText(Draft draft, String text) throws IOException {
    for (String word : Words.written(text)) {
      String upper = word.toUpperCase(Locale.ROOT);
      if (names.contains(upper)) {
        draft.addErrno(upper);
      } else {
        refuseSlip(word);
        draft.addWord(word);
      }
    }
  }

  /** An error name with a slip would silently be no filter at all. */
  private void refuseSlip(String word) throws IOException {
    if (SHOUTED.matcher(word).matches() && !vocabulary.has(Words.whole(word))) {
      String nearest = Nearest.to(word, names);
      if (Nearest.distance(word, nearest) == 1) {
        throw new BadQueryException(
            "no error name " + word + " in this release; did you mean " + nearest + "?");
      }
    }
  }

  private void addFilter(Draft draft, String label, String quoted, boolean negated) {
    Filter.Name name = Filter.Name.of(label).orElseThrow(() -> noFilter(label));
    String value = quoted.replace("\"", "").strip();
    if (value.isEmpty()) {
      throw new BadQueryException("the filter " + label + ": needs a value right behind the colon");
    }
    Matcher place = PLACE.matcher(value);
    if (name == Filter.Name.FILE && !negated && place.matches()) {
      addPlace(draft, place);
    } else {
      draft.add(new Filter(name, FilterValues.check(name, value, names), negated));
    }
  }

  private static BadQueryException noFilter(String label) {
    List<String> labels = Arrays.stream(Filter.Name.values()).map(Filter.Name::label).toList();
    return new BadQueryException(
        String.format(
            "no filter %s:; did you mean %s:? There are %s",
            label, Nearest.to(label.toLowerCase(Locale.ROOT), labels), String.join(" ", labels)));
  }
}
