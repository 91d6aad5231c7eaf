// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** Runs work side by side; the first failure ends it and travels up as it was. */
final class Parallel {
  private Parallel() {}

  /** Work on one item. */
  interface Work<T> {
    /** Does it. */
    void on(T item) throws IOException;
  }

  /**
   * Works on every item.
   *
   * @param jobs threads, 1 or more
   * @param done is told after each item how many are done
   */
  static <T> void forEach(int jobs, List<T> items, Work<T> work, IntConsumer done)
      throws IOException {
    ExecutorService threads = Executors.newFixedThreadPool(jobs);
    try {
      ExecutorCompletionService<Void> running = new ExecutorCompletionService<>(threads);
      for (T item : items) {
        running.submit(asCallable(work, item));
      }
      awaitAll(running, items.size(), done, threads);
    } catch (ExecutionException failure) {
      throw asIoException(failure.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while rendering");
    }
  }

  private static void awaitAll(
      ExecutorCompletionService<Void> running, int count, IntConsumer done, ExecutorService threads)
      throws ExecutionException, InterruptedException {
    try {
      for (int i = 1; i <= count; i++) {
        running.take().get();
        done.accept(i);
      }
    } finally {
      threads.shutdownNow();
      // What still runs would write into a folder that is being cleared away.
      threads.awaitTermination(1, TimeUnit.MINUTES);
    }
  }

  private static <T> Callable<Void> asCallable(Work<T> work, T item) {
    return () -> {
      work.on(item);
      return null;
    };
  }

  private static IOException asIoException(Throwable failure) {
    if (failure instanceof RuntimeException fault) {
      throw fault;
    }
    if (failure instanceof Error fault) {
      throw fault;
    }
    return (IOException) failure;
  }
}
