// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.explain;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.scan.Kind;

/**
 * The table of all scorers. The weights were fitted together, as those under which the known sites
 * of the calls that failed in the guest of {@code cocci/boot} are likeliest (Linux 6.1, menu, broad
 * and wide run, every other family of system calls).
 */
final class Scorers {
  /** The one that has to see the text of a site's file. */
  static final Scorer FILE_NAME = new Scorer("has the file's name", 0.74, Scorers::fileName);

  /** Every scorer with its weight. */
  static final List<Scorer> ALL =
      List.of(
          new Scorer("", -0.53, clue -> clue.route().calls()),
          new Scorer("comes back to the call", 1.20, clue -> clue.route().returns() ? 1 : 0),
          new Scorer("few other calls get there", 0.32, Scorers::closeness),
          new Scorer(
              "is for a flag or file of the call", 2.96, clue -> Math.min(2, clue.found().named())),
          new Scorer("", -1.33, clue -> Math.min(2, clue.found().foreign())),
          new Scorer("names a flag of the call", 0.95, Scorers::flags),
          FILE_NAME,
          new Scorer("is of the path's file system", 3.27, Scorers::system),
          new Scorer("", -1.93, Scorers::otherFamily),
          new Scorer("", -1.83, Scorers::rareFamily),
          new Scorer("is about such a descriptor", 2.04, Scorers::kind),
          new Scorer("is about what a flag names", 1.15, Scorers::flagWords),
          new Scorer("is named like the call", 0.12, Scorers::callName),
          new Scorer("", -0.13, clue -> clue.site().syscalls().size() / 20.0),
          new Scorer("", -3.02, Scorers::oneFileSystem),
          new Scorer("", -0.51, clue -> clue.site().config().startsWith("!") ? 1 : 0),
          new Scorer("", 0.31, clue -> clue.site().file().endsWith(".h") ? 1 : 0),
          new Scorer("", -0.90, Scorers::depth),
          new Scorer("", -0.94, clue -> clue.found().changed() ? 1 : 0),
          new Scorer("", -0.77, clue -> isReturned(clue.site()) ? 0 : 1));

  private static final Set<String> COMMON =
      Set.of("proc", "sysfs", "kernfs", "devpts", "notify", "ext4", "overlayfs", "quota");

  private static final Pattern ENDING = Pattern.compile("(at|\\d+)+$");

  /** Shorter parts of names, such as the c of all C files, tell nothing. */
  private static final int SHORTEST = 3;

  private static final String BETWEEN = "/._-";

  private Scorers() {}

  private static boolean isReturned(Site site) {
    return site.kind() == Kind.RETURN || site.kind() == Kind.ASSIGN || site.kind() == Kind.INIT;
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

  /** Whether the path or the function has a part of a flag: {@code AF_UNIX} and net/unix. */
  private static double flagWords(Clue clue) {
    String file = clue.site().file().toLowerCase(Locale.ROOT);
    String function = clue.site().function().toLowerCase(Locale.ROOT);
    for (String flag : clue.question().hints().flags()) {
      // The first part only says what sort of flag it is.
      for (int at = flag.indexOf('_'); at >= 0; at = flag.indexOf('_', at + 1)) {
        int end = flag.indexOf('_', at + 1);
        String part = flag.substring(at + 1, end < 0 ? flag.length() : end);
        String word = part.toLowerCase(Locale.ROOT);
        if (hasPart(file, word) || hasPart(function, word)) {
          return 1;
        }
      }
    }
    return 0;
  }

  private static double callName(Clue clue) {
    String call = ENDING.matcher(clue.question().syscall()).replaceFirst("");
    return clue.site().function().contains(call) ? 1 : 0;
  }

  /** Below {@code fs}, all but what every system has is of one of many file systems. */
  private static double oneFileSystem(Clue clue) {
    String[] parts = clue.site().file().split("/", -1);
    boolean one = parts.length > 2 && parts[0].equals("fs") && !COMMON.contains(parts[1]);
    return one ? 1 : 0;
  }

  private static double fileName(Clue clue) {
    for (String name : clue.question().hints().kernelFiles()) {
      if (clue.source().contains('"' + name + '"') || hasWord(clue.site().function(), name)) {
        return 1;
      }
    }
    return 0;
  }

  /** How much of what serves a path is on the way. */
  private static double system(Clue clue) {
    return clue.question().hints().systems().stream()
        .filter(part -> clue.files().stream().anyMatch(file -> hasPart(file, part)))
        .count();
  }

  private static double kind(Clue clue) {
    String file = clue.site().file();
    for (String kind : clue.question().hints().kinds()) {
      String word = kind.toLowerCase(Locale.ROOT);
      if ((word.equals("socket") && file.startsWith("net/")) || hasBeginning(file, word)) {
        return 1;
      }
    }
    return 0;
  }

  /** Whether a socket is of one family of protocols, and the site is of another. */
  private static double otherFamily(Clue clue) {
    String own = SocketFamily.of(clue.question().hints());
    boolean led = clue.found().named() > 0;
    return !led && !own.isEmpty() && !SocketFamily.mayBe(own, clue.site().file()) ? 1 : 0;
  }

  private static double rareFamily(Clue clue) {
    return clue.found().named() == 0 && SocketFamily.isRare(clue.site().file()) ? 1 : 0;
  }

  /** How far below the top of the tree, from the second directory on. */
  private static double depth(Clue clue) {
    return Math.max(0, clue.site().file().chars().filter(c -> c == '/').count() - 1);
  }

  /** Whether a part of a file's name is what a word begins with: {@code pipe} of pipe.c. */
  private static boolean hasBeginning(String file, String word) {
    for (int end = SHORTEST; end <= word.length(); end++) {
      if (hasPart(file, word.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasWord(String text, String word) {
    return has(text, word, c -> c != '_' && !Character.isLetterOrDigit(c));
  }

  private static boolean hasPart(String text, String part) {
    return !part.isEmpty() && has(text, part, c -> BETWEEN.indexOf(c) >= 0);
  }

  /** Whether a word stands in a text with nothing but a border on both sides. */
  private static boolean has(String text, String word, IntPredicate border) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      if ((at == 0 || border.test(text.charAt(at - 1)))
          && (end == text.length() || border.test(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }
}
