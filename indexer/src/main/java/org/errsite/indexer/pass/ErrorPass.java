// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.errsite.indexer.kernel.Progress;
import org.errsite.indexer.kernel.SourceTree;
import org.errsite.indexer.scan.FileScan;

/**
 * Finds out which constants Coccinelle wraps. Files are run in batches, side by side; a file's
 * result does not depend on its batch, on the number of jobs or on how fast the machine is.
 */
public final class ErrorPass {
  private static final int BATCH = 24;
  private static final long LIMIT_MILLIS = TimeUnit.SECONDS.toMillis(120);

  private static final long TRY_OUT_MILLIS = TimeUnit.SECONDS.toMillis(6);

  private final Spatch spatch;
  private final PassCache cache;
  private final int jobs;
  private final long limitMillis;

  /**
   * A pass with the usual time limit of two minutes for a batch, ten for a file alone.
   *
   * @param jobs how many processes run side by side, 1 or more
   */
  public ErrorPass(Spatch spatch, PassCache cache, int jobs) {
    this(spatch, cache, jobs, LIMIT_MILLIS);
  }

  ErrorPass(Spatch spatch, PassCache cache, int jobs, long limitMillis) {
    this.spatch = spatch;
    this.cache = cache;
    this.jobs = jobs;
    this.limitMillis = limitMillis;
  }

  private record Job(int position, FileScan scan, Eligibility eligibility, Path entry) {}

  /**
   * Runs Coccinelle over every file that holds an eligible constant and is not cached. Results are
   * cached as they come, so that an interrupted run goes on where it stopped.
   *
   * @param tree where the files are read from
   * @param scans the files to look at; those without an eligible constant get an empty result
   * @param progress told in files, cached ones included
   * @return one result a scan, in the same order
   * @throws SpatchException when Coccinelle cannot work at all
   * @throws IOException when a file cannot be read or a result not be stored
   * @throws InterruptedException when the thread was interrupted; no process is left behind
   */
  public List<PassResult> run(SourceTree tree, List<FileScan> scans, Progress progress)
      throws IOException, InterruptedException {
    Eligibility eligibility = Eligibility.of(scans);
    PassResult[] results = new PassResult[scans.size()];
    List<Job> jobsLeft = new ArrayList<>();
    for (int i = 0; i < results.length; i++) {
      FileScan scan = scans.get(i);
      if (scan.constants().stream().noneMatch(c -> eligibility.eligible(scan.path(), c))) {
        results[i] = new PassResult(scan.path(), List.of(), List.of(), List.of());
        continue;
      }
      Job job = new Job(i, scan, eligibility, cache.entry(spatch, scan, eligibility));
      Optional<PassResult> cached = cache.read(job.entry(), scan.path());
      results[i] = cached.orElse(null);
      if (cached.isEmpty()) {
        jobsLeft.add(job);
      }
    }
    progress.update(scans.size() - jobsLeft.size(), scans.size());
    if (!jobsLeft.isEmpty()) {
      runAll(tree, jobsLeft, results, progress);
    }
    return List.of(results);
  }

  private void runAll(SourceTree tree, List<Job> work, PassResult[] results, Progress progress)
      throws IOException, InterruptedException {
    try (Workspace workspace = new Workspace()) {
      new SpatchRunner(spatch, workspace, Math.min(limitMillis, TRY_OUT_MILLIS)).tryOut();
      SpatchRunner runner = new SpatchRunner(spatch, workspace, limitMillis);
      ExecutorService pool = Executors.newFixedThreadPool(jobs);
      try {
        CompletionService<List<Job>> batches = new ExecutorCompletionService<>(pool);
        int submitted = 0;
        for (int from = 0; from < work.size(); from += BATCH) {
          List<Job> batch = work.subList(from, Math.min(from + BATCH, work.size()));
          batches.submit(() -> runBatch(tree, batch, runner, results));
          submitted++;
        }
        int done = results.length - work.size();
        for (int i = 0; i < submitted; i++) {
          done += batches.take().get().size();
          progress.update(done, results.length);
        }
      } catch (ExecutionException e) {
        throw unwrap(e);
      } finally {
        workspace.stop(pool);
      }
    }
  }

  private static IOException unwrap(ExecutionException e) throws InterruptedException {
    Throwable cause = e.getCause();
    if (cause instanceof InterruptedException) {
      throw new InterruptedException();
    }
    if (cause instanceof RuntimeException runtime) {
      throw runtime;
    }
    return cause instanceof IOException io ? io : new IOException(cause);
  }

  private List<Job> runBatch(
      SourceTree tree, List<Job> batch, SpatchRunner runner, PassResult[] results)
      throws IOException, InterruptedException {
    List<FileRun> files = new ArrayList<>();
    for (Job job : batch) {
      byte[] text = tree.read(job.scan().path()).bytes();
      files.add(new FileRun(text, job.scan(), job.eligibility()));
    }
    round(runner, files, FileRun::together, false);
    round(runner, files, FileRun::apart, true);
    round(runner, files, FileRun::single, true);
    for (int i = 0; i < files.size(); i++) {
      Job job = batch.get(i);
      PassResult result = files.get(i).result();
      cache.write(job.entry(), result);
      results[job.position()] = result;
    }
    return batch;
  }

  private static void round(
      SpatchRunner runner,
      List<FileRun> files,
      Function<FileRun, List<Unit>> unitsOf,
      boolean alone)
      throws IOException, InterruptedException {
    List<Unit> units = new ArrayList<>();
    List<FileRun> owners = new ArrayList<>();
    for (FileRun file : files) {
      for (Unit unit : unitsOf.apply(file)) {
        units.add(unit);
        owners.add(file);
      }
    }
    List<Outcome> outcomes = runner.run(units);
    for (int i = 0; i < units.size(); i++) {
      owners.get(i).accept(units.get(i), outcomes.get(i), alone);
    }
  }
}
