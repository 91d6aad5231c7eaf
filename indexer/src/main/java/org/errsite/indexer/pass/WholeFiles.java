// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.errsite.indexer.kernel.SourceTree;

/**
 * Copies of whole files, for Coccinelle to run over as one runs it by hand. They are dealt out to
 * some processes.
 */
final class WholeFiles {
  private static final long LIMIT_MILLIS = TimeUnit.HOURS.toMillis(3);

  private final Workspace workspace;
  private final Path directory;
  private final int jobs;

  /**
   * In a directory of their own.
   *
   * @param jobs how many processes run side by side, 1 or more
   */
  WholeFiles(Workspace workspace, int jobs) throws IOException {
    this.workspace = workspace;
    this.jobs = jobs;
    directory = workspace.directory();
  }

  /** Where the copies lie under their own paths, and what else a run is to find. */
  Path directory() {
    return directory;
  }

  /** Copies files and deals them out. */
  void copy(SourceTree tree, List<String> paths) throws IOException {
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
  }

  /**
   * Runs Coccinelle over all of them; one file may take two minutes.
   *
   * @param command usually {@code spatch}
   * @param options what to do
   * @return seconds by the clock
   * @throws SpatchException when a process did not come to its end
   */
  double run(String command, List<String> options) throws IOException, InterruptedException {
    long start = System.nanoTime();
    ExecutorService pool = Executors.newFixedThreadPool(jobs);
    try {
      List<Future<Integer>> runs = new ArrayList<>();
      for (int job = 0; job < jobs; job++) {
        ProcessBuilder builder = builder(command, options, job);
        runs.add(pool.submit(() -> workspace.run(builder, LIMIT_MILLIS)));
      }
      for (Future<Integer> run : runs) {
        if (run.get() != 0) {
          throw new SpatchException(command + " did not run to its end over whole files");
        }
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      workspace.stop(pool);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private ProcessBuilder builder(String command, List<String> options, int job) {
    List<String> words = new ArrayList<>(List.of(command));
    words.addAll(options);
    words.addAll(List.of("--no-includes", "--timeout", "120", "--file-groups", "groups." + job));
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(directory.toFile())
            .redirectOutput(directory.resolve("printed." + job).toFile())
            .redirectError(directory.resolve("said." + job).toFile());
    builder.environment().put("TMPDIR", directory.toString());
    return builder;
  }

  /** What the processes wrote to standard output, one text a process, every byte a character. */
  List<String> printed() throws IOException {
    return texts("printed.");
  }

  /** What they wrote to standard error. */
  List<String> said() throws IOException {
    return texts("said.");
  }

  private List<String> texts(String name) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int job = 0; job < jobs; job++) {
      texts.add(new String(Files.readAllBytes(directory.resolve(name + job)), ISO_8859_1));
    }
    return texts;
  }
}
