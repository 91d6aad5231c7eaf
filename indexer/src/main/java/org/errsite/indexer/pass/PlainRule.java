// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.errsite.indexer.kernel.SourceTree;

/** The measure for the pass: one plain rule over whole, untouched files. */
public final class PlainRule {
  private static final Pattern LOST = Pattern.compile("EXN: ?.* in (\\S+)");
  private static final Pattern WRAP = Pattern.compile("\\bERR\\((\\w+)");
  private static final long LIMIT_MILLIS = TimeUnit.HOURS.toMillis(3);

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
      Path directory = workspace.directory();
      copy(tree, paths, jobs, directory);
      long start = System.nanoTime();
      runAll(command, workspace, directory, jobs);
      return figures((System.nanoTime() - start) / 1e9, directory, jobs);
    }
  }

  private static void runAll(String command, Workspace workspace, Path directory, int jobs)
      throws IOException, InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(jobs);
    try {
      List<Future<Integer>> runs = new ArrayList<>();
      for (int job = 0; job < jobs; job++) {
        ProcessBuilder builder = builder(command, directory, job);
        runs.add(pool.submit(() -> workspace.run(builder, LIMIT_MILLIS)));
      }
      for (Future<Integer> run : runs) {
        if (run.get() != 0) {
          throw new SpatchException("the plain rule did not run to its end");
        }
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      workspace.stop(pool);
    }
  }

  private static void copy(SourceTree tree, List<String> paths, int jobs, Path directory)
      throws IOException {
    List<StringBuilder> groups = new ArrayList<>();
    for (int job = 0; job < jobs; job++) {
      groups.add(new StringBuilder());
    }
    for (int i = 0; i < paths.size(); i++) {
      Path file = directory.resolve(paths.get(i));
      Files.createDirectories(file.getParent());
      Files.write(file, tree.read(paths.get(i)).bytes());
      groups.get(i % jobs).append(paths.get(i)).append("\n\n");
    }
    for (int job = 0; job < jobs; job++) {
      Files.writeString(directory.resolve("groups." + job), groups.get(job));
    }
    Files.writeString(directory.resolve("plain.cocci"), Spatch.resource("bench/plain.cocci"));
  }

  private static ProcessBuilder builder(String command, Path directory, int job) {
    ProcessBuilder builder =
        new ProcessBuilder(
                command,
                "--sp-file",
                "plain.cocci",
                "--no-includes",
                "--timeout",
                "120",
                "--file-groups",
                "groups." + job)
            .directory(directory.toFile())
            .redirectOutput(directory.resolve("diff." + job).toFile())
            .redirectError(directory.resolve("said." + job).toFile());
    builder.environment().put("TMPDIR", directory.toString());
    return builder;
  }

  private static Figures figures(double seconds, Path directory, int jobs) throws IOException {
    SortedMap<String, Integer> wraps = new TreeMap<>();
    List<String> lost = new ArrayList<>();
    for (int job = 0; job < jobs; job++) {
      count(text(directory.resolve("diff." + job)), wraps);
      LOST.matcher(text(directory.resolve("said." + job)))
          .results()
          .forEach(result -> lost.add(result.group(1)));
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

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), UTF_8);
  }
}
