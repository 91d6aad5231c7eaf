// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.errsite.indexer.kernel.Progress;

/** Does the same thing to many items on several threads, and gives the results in their order. */
final class Workers {
  private final int threads;

  /** So many at once, 1 or more. */
  Workers(int threads) {
    this.threads = threads;
  }

  /** What is done to one item. */
  @FunctionalInterface
  interface Task<T, R> {
    R apply(T item) throws IOException;
  }

  /** The results in the items' order; the first failure ends all. */
  <T, R> List<R> map(List<T> items, Task<T, R> task, Progress progress) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      AtomicInteger done = new AtomicInteger();
      List<Future<R>> futures = new ArrayList<>(items.size());
      for (T item : items) {
        futures.add(
            pool.submit(
                () -> {
                  R result = task.apply(item);
                  progress.update(done.incrementAndGet(), items.size());
                  return result;
                }));
      }
      List<R> results = new ArrayList<>(items.size());
      for (Future<R> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException e) {
      throw rethrown(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private static IOException rethrown(Throwable cause) {
    if (cause instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return (IOException) cause;
  }
}
