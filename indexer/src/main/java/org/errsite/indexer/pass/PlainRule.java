// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.errsite.indexer.kernel.SourceTree;

/** The measure for the pass: one plain rule over whole, untouched files. */
public final class PlainRule {
  private static final Pattern LOST = Pattern.compile("EXN: ?.* in (\\S+)");
  private static final Pattern WRAP = Pattern.compile("\\bERR\\((\\w+)");

  private PlainRule() {}

  /**
   * What a run came to.
   *
   * @param seconds by the clock, Coccinelle alone
   * @param sites how many constants it wrapped, words that are no errors included
   * @param lost files it gave up on, sorted
   * @param wraps how often it wrapped a word in a file, by {@code FILE WORD}
   */
  public record Figures(
      double seconds, int sites, List<String> lost, SortedMap<String, Integer> wraps) {}

  /**
   * Runs the rule.
   *
   * @param command usually {@code spatch}
   * @param paths of the {@code .c} files; they are copied first, which does not count
   * @param jobs how many processes run side by side, 1 or more
   */
  public static Figures run(String command, SourceTree tree, List<String> paths, int jobs)
      throws IOException, InterruptedException {
    try (Workspace workspace = new Workspace()) {
      WholeFiles files = new WholeFiles(workspace, jobs);
      files.copy(tree, paths);
      Files.writeString(
          files.directory().resolve("plain.cocci"), Spatch.resource("bench/plain.cocci"));
      double seconds = files.run(command, List.of("--sp-file", "plain.cocci"));
      return figures(seconds, files);
    }
  }

  private static Figures figures(double seconds, WholeFiles files) throws IOException {
    SortedMap<String, Integer> wraps = new TreeMap<>();
    files.printed().forEach(diff -> count(diff, wraps));
    List<String> lost = new ArrayList<>();
    for (String said : files.said()) {
      LOST.matcher(said).results().forEach(result -> lost.add(result.group(1)));
    }
    lost.sort(null);
    int sites = wraps.values().stream().mapToInt(Integer::intValue).sum();
    return new Figures(seconds, sites, lost, wraps);
  }

  private static void count(String diff, SortedMap<String, Integer> wraps) {
    String file = "";
    for (String line : diff.split("\n", -1)) {
      if (line.startsWith("--- ")) {
        file = line.substring(4).split("\\s", 2)[0];
      } else if (line.startsWith("+") || line.startsWith("-")) {
        int step = line.startsWith("+") ? 1 : -1;
        Matcher matcher = WRAP.matcher(line);
        while (matcher.find()) {
          wraps.merge(file + " " + matcher.group(1), step, Integer::sum);
        }
      }
    }
  }
}
