// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.errsite.indexer.kernel.SourceTree;

/**
 * The other way to wrap: the semantic patch over whole files, as {@code cocci/README.md} has it.
 */
public final class ByHand {
  private static final List<String> OPTIONS =
      List.of(
          "--sp-file",
          "errors.cocci",
          "--macro-file",
          "macros.h",
          // A file's result must not depend on the files before it.
          "--no-saved-typedefs",
          "--parse-error-msg",
          "--no-show-diff",
          "--in-place");

  private static final Pattern NAME = Pattern.compile("\\bE[A-Z0-9_]+");

  private ByHand() {}

  /**
   * What a run came to.
   *
   * @param seconds by the clock, Coccinelle alone
   * @param files in the order of the paths
   */
  public record Figures(double seconds, List<HandFile> files) {}

  /**
   * Runs it.
   *
   * @param paths of the files; they are copied first, which does not count
   * @param jobs how many processes run side by side, 1 or more
   */
  public static Figures run(Spatch spatch, SourceTree tree, List<String> paths, int jobs)
      throws IOException, InterruptedException {
    try (Workspace workspace = new Workspace()) {
      WholeFiles copies = new WholeFiles(workspace, jobs);
      copies.copy(tree, paths);
      Files.writeString(copies.directory().resolve("errors.cocci"), spatch.semanticPatch());
      Files.writeString(copies.directory().resolve("macros.h"), spatch.macros());
      double seconds = copies.run(spatch.command(), OPTIONS);
      Map<String, SpatchWords> said = SpatchWords.byFile(copies.said());
      Set<String> names = names(spatch.semanticPatch());
      List<HandFile> files = new ArrayList<>();
      for (String path : paths) {
        byte[] before = tree.read(path).bytes();
        byte[] after = Files.readAllBytes(copies.directory().resolve(path));
        files.add(file(path, before, after, said.getOrDefault(path, SpatchWords.NONE), names));
      }
      return new Figures(seconds, files);
    }
  }

  private static HandFile file(
      String path, byte[] before, byte[] after, SpatchWords said, Set<String> names) {
    Optional<Set<Integer>> wraps = WrapReader.wrapsAnywhere(before, after);
    String failure = wraps.isEmpty() ? RunEnd.DIFFERS.label() : said.exception();
    return new HandFile(
        path,
        wraps.orElse(Set.of()),
        failure,
        said.passedOver(before),
        computedGotos(before),
        names);
  }

  private static Set<String> names(String semanticPatch) {
    return NAME.matcher(semanticPatch).results().map(MatchResult::group).collect(toSet());
  }

  private static Set<Integer> computedGotos(byte[] source) {
    Set<Integer> lines = new HashSet<>();
    TokenCursor tokens = new TokenCursor(source, 0, source.length);
    int line = 1;
    int counted = 0;
    boolean jump = false;
    while (tokens.next()) {
      if (jump && tokens.isMark('*')) {
        for (; counted < tokens.from(); counted++) {
          line += source[counted] == '\n' ? 1 : 0;
        }
        lines.add(line);
      }
      jump = TokenCursor.is(source, tokens.from(), tokens.to(), "goto");
    }
    return lines;
  }
}
