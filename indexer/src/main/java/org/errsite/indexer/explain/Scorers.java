// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.scan.Kind;

/** The table of all scorers. */
final class Scorers {
  private static final int CALL = 8;

  /** Every scorer with its weight. */
  static final List<Scorer> ALL =
      List.of(
          new Scorer("", -1.0, Scorers::distance),
          new Scorer("comes back to the call", 2.0, clue -> clue.route().returns() ? 1 : 0),
          new Scorer("few other calls get there", 3.0, Scorers::closeness),
          new Scorer("names a flag of the call", 4.0, Scorers::flags),
          new Scorer("handles the file", 8.0, Scorers::handler),
          new Scorer("has the file's name", 2.0, Scorers::fileName),
          new Scorer("is about such a descriptor", 4.0, Scorers::kind),
          new Scorer("", -2.0, clue -> clue.site().config().startsWith("!") ? 1 : 0),
          new Scorer("", -2.0, clue -> clue.site().file().endsWith(".h") ? 1 : 0),
          new Scorer("", -1.0, Scorers::depth),
          new Scorer("", -1.0, clue -> clue.changed() ? 1 : 0),
          new Scorer("", -2.0, clue -> isReturned(clue.site()) ? 0 : 1));

  private static final Pattern WORD = Pattern.compile("\\w+");

  private Scorers() {}

  private static boolean isReturned(Site site) {
    return site.kind() == Kind.RETURN || site.kind() == Kind.ASSIGN || site.kind() == Kind.INIT;
  }

  /** In calls. */
  private static double distance(Clue clue) {
    return (double) clue.route().distance() / CALL;
  }

  /** One where the call is the nearest of those that get there, less where it is one of many. */
  private static double closeness(Clue clue) {
    int place = clue.site().syscalls().indexOf(clue.question().syscall());
    return place < 0 ? 0 : 1.0 / (1 + place);
  }

  private static double flags(Clue clue) {
    Site site = clue.site();
    String text = site.guard() + " " + site.statement() + " " + site.config();
    long named = clue.question().hints().flags().stream().filter(f -> hasWord(text, f)).count();
    return Math.min(1, named);
  }

  /** Whether a table has the file's name next to the function. */
  private static double handler(Clue clue) {
    for (String name : clue.question().hints().kernelFiles()) {
      int at = clue.source().indexOf('"' + name + '"');
      if (at >= 0) {
        int end = clue.source().indexOf('}', at);
        String entry = clue.source().substring(at, end < 0 ? clue.source().length() : end);
        if (hasWord(entry, clue.site().function())) {
          return 1;
        }
      }
    }
    return 0;
  }

  private static double fileName(Clue clue) {
    for (String name : clue.question().hints().kernelFiles()) {
      if (clue.source().contains('"' + name + '"') || hasWord(clue.site().function(), name)) {
        return 1;
      }
    }
    return 0;
  }

  private static double kind(Clue clue) {
    String file = clue.site().file();
    for (String kind : clue.question().hints().kinds()) {
      String word = kind.toLowerCase(Locale.ROOT);
      boolean socket = word.equals("socket") && file.startsWith("net/");
      if (socket || Arrays.stream(file.split("[/._-]", -1)).anyMatch(word::startsWith)) {
        return 1;
      }
    }
    return 0;
  }

  /** How far below the top of the tree, from the second directory on. */
  private static double depth(Clue clue) {
    return Math.max(0, clue.site().file().chars().filter(c -> c == '/').count() - 1);
  }

  private static boolean hasWord(String text, String word) {
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      if (words.group().equals(word)) {
        return true;
      }
    }
    return false;
  }
}
