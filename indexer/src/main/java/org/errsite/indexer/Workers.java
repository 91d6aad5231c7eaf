// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.errsite.indexer.kernel.Progress;

/**
 * Does the same to many items side by side; the first failure ends all and travels up as it was.
 */
public final class Workers {
  private final int threads;

  /** So many at once, 1 or more. */
  public Workers(int threads) {
    this.threads = threads;
  }

  /** What is done to one item. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it. */
    void on(T item) throws IOException;
  }

  /** What is made of one item. */
  @FunctionalInterface
  public interface Task<T, R> {
    /** Makes it. */
    R of(T item) throws IOException;
  }

  /** What every item gives, in the items' order. */
  public <T, R> List<R> map(List<T> items, Task<T, R> task, Progress progress) throws IOException {
    List<R> results = new ArrayList<>(Collections.nCopies(items.size(), null));
    List<Integer> positions = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      positions.add(i);
    }
    forEach(positions, i -> results.set(i, task.of(items.get(i))), progress);
    return results;
  }

  /**
   * Works on every item.
   *
   * @param progress told in items, by one thread
   * @throws InterruptedIOException when the thread was interrupted; nothing works on then
   */
  public <T> void forEach(List<T> items, Work<T> work, Progress progress) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      ExecutorCompletionService<Void> running = new ExecutorCompletionService<>(pool);
      for (T item : items) {
        running.submit(
            () -> {
              work.on(item);
              return null;
            });
      }
      await(running, items.size(), pool, progress);
    } catch (ExecutionException e) {
      throw asIoException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  private static void await(
      ExecutorCompletionService<Void> running, int count, ExecutorService pool, Progress progress)
      throws ExecutionException, InterruptedException {
    try {
      for (int done = 1; done <= count; done++) {
        running.take().get();
        progress.update(done, count);
      }
    } finally {
      pool.shutdownNow();
      // What still runs would write into a folder that is being cleared away.
      pool.awaitTermination(1, TimeUnit.MINUTES);
    }
  }

  private static IOException asIoException(Throwable cause) {
    if (cause instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return (IOException) cause;
  }
}
