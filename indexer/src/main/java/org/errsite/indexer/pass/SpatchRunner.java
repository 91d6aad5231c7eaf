// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs Coccinelle over units, many in one process. A process that dies or runs into the time limit
 * is run again in halves until the unit at fault stands alone.
 */
final class SpatchRunner {
  private static final Pattern EXCEPTION = Pattern.compile("EXN: ?(.*) in (?:\\S*/)?u(\\d+)\\.c");
  private static final Pattern PLACE = Pattern.compile("(?:\\S*/)?u\\d+\\.c: \\d+: ");
  private static final int LONGEST_TEXT = 200;

  /** One slow machine must not turn into a lost function. */
  private static final int PATIENCE = 5;

  private final Spatch spatch;
  private final Workspace workspace;
  private final long limitMillis;

  /**
   * For the runs of one pass.
   *
   * @param limitMillis the most one process may take; a slice alone may take five times as long
   */
  SpatchRunner(Spatch spatch, Workspace workspace, long limitMillis) {
    this.spatch = spatch;
    this.workspace = workspace;
    this.limitMillis = limitMillis;
  }

  /**
   * Lets Coccinelle wrap one constant, so that one that cannot work at all costs seconds, not a
   * time limit for every file.
   *
   * @throws SpatchException when it does not wrap it
   */
  void tryOut() throws IOException, InterruptedException {
    Unit unit = Unit.of(List.of(new Slice("", List.of())));
    Outcome outcome = run(List.of(unit)).get(0);
    if (!unit.parts().get(0).parsed(outcome.wraps())) {
      String why = outcome.failure().map(RunEnd::label).orElse("it wraps nothing");
      throw new SpatchException(
          spatch.command() + " cannot apply the semantic patch to a line of C: " + why);
    }
  }

  /** Outcomes in the order of the units. */
  List<Outcome> run(List<Unit> units) throws IOException, InterruptedException {
    if (units.isEmpty()) {
      return List.of();
    }
    Path directory = workspace.directory();
    try {
      Path said = directory.resolve("said");
      boolean alone = units.size() == 1 && units.get(0).parts().size() < 2;
      long limit = alone ? limitMillis * PATIENCE : limitMillis;
      int status = start(units, directory, said, limit);
      if (status == 0) {
        return read(units, directory, text(said));
      }
      if (units.size() == 1) {
        return List.of(failure(status, said));
      }
    } finally {
      Workspace.delete(directory);
    }
    int half = units.size() / 2;
    List<Outcome> outcomes = new ArrayList<>(run(units.subList(0, half)));
    outcomes.addAll(run(units.subList(half, units.size())));
    return outcomes;
  }

  private int start(List<Unit> units, Path directory, Path said, long limit)
      throws IOException, InterruptedException {
    Files.writeString(directory.resolve("errors.cocci"), spatch.semanticPatch());
    Files.writeString(directory.resolve("macros.h"), spatch.macros());
    StringBuilder groups = new StringBuilder();
    for (int i = 0; i < units.size(); i++) {
      Files.write(directory.resolve(name(i)), units.get(i).text());
      groups.append(name(i)).append("\n\n");
    }
    Files.writeString(directory.resolve("groups"), groups);
    ProcessBuilder builder =
        new ProcessBuilder(
                spatch.command(),
                "--sp-file",
                "errors.cocci",
                "--macro-file",
                "macros.h",
                "--no-includes",
                // A slice's result must not depend on the files before it,
                "--no-saved-typedefs",
                // nor on the functions before it in its file.
                "--noadd-typedef-root",
                "--no-show-diff",
                "--in-place",
                "--file-groups",
                "groups")
            .directory(directory.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(said.toFile());
    builder.environment().put("TMPDIR", directory.toString());
    return workspace.run(builder, limit);
  }

  /** Whatever bytes Coccinelle quotes from the source. */
  private static String text(Path said) throws IOException {
    return new String(Files.readAllBytes(said), UTF_8);
  }

  private static String name(int i) {
    return "u" + i + ".c";
  }

  private static Outcome failure(int status, Path said) throws IOException {
    if (status < 0) {
      return Outcome.bad(RunEnd.TIME_LIMIT, "");
    }
    String[] lines = text(said).strip().split("\n", -1);
    return Outcome.bad(RunEnd.CRASHED, oneLine(lines[lines.length - 1]));
  }

  private List<Outcome> read(List<Unit> units, Path directory, String said) throws IOException {
    if (said.contains("No space left on device")) {
      throw new IOException("no space left for temporary files in " + directory.getParent());
    }
    Map<Integer, String> exceptions = new HashMap<>();
    Matcher matcher = EXCEPTION.matcher(said);
    while (matcher.find()) {
      exceptions.put(Integer.valueOf(matcher.group(2)), matcher.group(1));
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      String exception = exceptions.get(i);
      outcomes.add(
          exception == null
              ? compare(units.get(i), Files.readAllBytes(directory.resolve(name(i))))
              : Outcome.bad(RunEnd.EXCEPTION, oneLine(exception)));
    }
    return outcomes;
  }

  private static Outcome compare(Unit unit, byte[] output) {
    Optional<Set<Integer>> wraps = WrapReader.wraps(unit.text(), output);
    return wraps.map(Outcome::good).orElseGet(() -> Outcome.bad(RunEnd.DIFFERS, ""));
  }

  /** Without the place, which is one in the unit. */
  private static String oneLine(String text) {
    String line = PLACE.matcher(text).replaceAll("").strip();
    return line.length() > LONGEST_TEXT ? line.substring(0, LONGEST_TEXT) : line;
  }
}
