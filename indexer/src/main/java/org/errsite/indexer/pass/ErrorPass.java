// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.errsite.indexer.kernel.Progress;
import org.errsite.indexer.kernel.SourceTree;
import org.errsite.indexer.scan.FileScan;

/**
 * Finds out which constants Coccinelle wraps. Every file is cut into slices, one a statement;
 * Coccinelle is shown each different slice that is not cached, once. A statement's result does not
 * depend on what is shown with it, on the number of jobs, on the cache or on how fast the machine
 * is.
 */
public final class ErrorPass {
  private static final long LIMIT_MILLIS = TimeUnit.SECONDS.toMillis(120);

  private static final long TRY_OUT_MILLIS = TimeUnit.SECONDS.toMillis(6);

  private final Spatch spatch;
  private final String runner;
  private final PassCache cache;
  private final int jobs;
  private final long limitMillis;

  /**
   * A pass with the usual time limit of two minutes for a batch, ten for a statement alone.
   *
   * @param jobs how many processes run side by side, 1 or more
   */
  public ErrorPass(Spatch spatch, PassCache cache, int jobs) {
    this(spatch, cache, jobs, LIMIT_MILLIS);
  }

  ErrorPass(Spatch spatch, PassCache cache, int jobs, long limitMillis) {
    this.spatch = spatch;
    runner = PassCache.runner(spatch);
    this.cache = cache;
    this.jobs = jobs;
    this.limitMillis = limitMillis;
  }

  /**
   * Runs Coccinelle over every statement that holds an eligible constant and is not cached.
   *
   * @return as {@link #run}, with what the cache did
   */
  public PassRun counted(SourceTree tree, List<FileScan> scans, Progress progress)
      throws IOException, InterruptedException {
    try (Workspace workspace = new Workspace()) {
      ExecutorService pool = Executors.newFixedThreadPool(jobs);
      try {
        Ledger ledger = new Ledger(cache, cut(tree, scans, pool));
        show(ledger, workspace, pool, progress);
        return ledger.run();
      } catch (ExecutionException e) {
        throw unwrap(e);
      } finally {
        workspace.stop(pool);
      }
    }
  }

  /**
   * Runs Coccinelle over every statement that holds an eligible constant and is not cached. Results
   * are cached as they come, so that an interrupted run goes on where it stopped.
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
    return counted(tree, scans, progress).results();
  }

  private List<Ledger.Entry> cut(SourceTree tree, List<FileScan> scans, ExecutorService pool)
      throws InterruptedException, ExecutionException {
    Eligibility eligibility = Eligibility.of(scans);
    List<Callable<Ledger.Entry>> tasks = new ArrayList<>();
    for (int i = 0; i < scans.size(); i++) {
      int position = i;
      tasks.add(() -> cut(tree, scans.get(position), eligibility, position));
    }
    List<Ledger.Entry> files = new ArrayList<>();
    for (Future<Ledger.Entry> file : pool.invokeAll(tasks)) {
      files.add(file.get());
    }
    return files;
  }

  private Ledger.Entry cut(SourceTree tree, FileScan scan, Eligibility eligibility, int position)
      throws IOException {
    Path place = cache.entry(runner, scan.path());
    if (scan.constants().stream().noneMatch(c -> eligibility.eligible(scan.path(), c))) {
      FileSlices nothing = new FileSlices(scan.path(), List.of(), List.of());
      return new Ledger.Entry(position, nothing, place, Map.of());
    }
    FileSlices file = FileSlices.of(tree.read(scan.path()).bytes(), scan, eligibility);
    return new Ledger.Entry(position, file, place, cache.read(place));
  }

  private void show(Ledger ledger, Workspace workspace, ExecutorService pool, Progress progress)
      throws IOException, InterruptedException, ExecutionException {
    Future<?> triedOut = ledger.wanted().isEmpty() ? null : pool.submit(() -> tryOut(workspace));
    SliceRounds rounds = new SliceRounds(new SpatchRunner(spatch, workspace, limitMillis));
    CompletionService<Batch> running = new ExecutorCompletionService<>(pool);
    List<List<Slice>> batches = Batches.of(ledger.wanted(), jobs);
    for (List<Slice> batch : batches) {
      running.submit(() -> new Batch(batch, rounds.run(batch)));
    }
    // Files that need none of them are written while the first are under way.
    ledger.closeComplete();
    progress.update(ledger.done(), ledger.size());
    if (triedOut != null) {
      // Before anything is learnt of one that cannot work.
      triedOut.get();
    }
    for (int i = 0; i < batches.size(); i++) {
      Batch batch = running.take().get();
      ledger.learn(batch.slices(), batch.results());
      ledger.closeComplete();
      progress.update(ledger.done(), ledger.size());
    }
  }

  private Void tryOut(Workspace workspace) throws IOException, InterruptedException {
    new SpatchRunner(spatch, workspace, Math.min(limitMillis, TRY_OUT_MILLIS)).tryOut();
    return null;
  }

  private record Batch(List<Slice> slices, List<SliceResult> results) {}

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
}
