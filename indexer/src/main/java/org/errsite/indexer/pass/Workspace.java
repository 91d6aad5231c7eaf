// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A temporary directory and the processes that work in it; both are gone when it is closed or when
 * the virtual machine ends.
 */
final class Workspace implements Closeable {
  private static final int PATIENCE_SECONDS = 10;

  private final Path root;
  private final Set<Process> running = ConcurrentHashMap.newKeySet();
  private final Thread hook = new Thread(this::clear, "errsite-pass-cleanup");
  private volatile boolean closed;

  Workspace() throws IOException {
    root = Files.createTempDirectory("errsite-pass");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** A new empty directory. */
  Path directory() throws IOException {
    return Files.createTempDirectory(root, "run");
  }

  /**
   * Runs a process to its end.
   *
   * @return its exit status, or -1 when it was killed at the time limit
   */
  int run(ProcessBuilder builder, long limitMillis) throws IOException, InterruptedException {
    Process process = builder.start();
    running.add(process);
    try {
      if (closed) {
        throw new InterruptedException();
      }
      boolean ended = process.waitFor(limitMillis, TimeUnit.MILLISECONDS);
      if (closed) {
        // It was killed here; that must not count as its own failure.
        throw new InterruptedException();
      }
      return ended ? process.exitValue() : -1;
    } finally {
      kill(process);
      running.remove(process);
    }
  }

  /** Ends the workers of this place and waits until they have killed their processes. */
  void stop(ExecutorService workers) throws InterruptedException {
    workers.shutdownNow();
    if (!workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      clear();
    }
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private void clear() {
    closed = true;
    running.forEach(Workspace::kill);
    try {
      delete(root);
    } catch (IOException e) {
      // The directory is the system's to clean; the work itself is done.
      root.toFile().deleteOnExit();
    }
  }

  /** Removes a directory with all it holds; what is gone already does not matter. */
  static void delete(Path directory) throws IOException {
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException e)
              throws IOException {
            Files.deleteIfExists(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Override
  public void close() {
    clear();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The virtual machine is ending and runs the hook itself.
      closed = true;
    }
  }
}
