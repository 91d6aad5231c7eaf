// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Watches what this process and all it started hold in memory, ten times a second, by Linux's
 * {@code /proc}. Pages that processes share count for each of them, so the truth is a little less.
 */
final class PeakMemory implements AutoCloseable {
  private static final long PERIOD_MILLIS = 100;
  private static final long KIB = 1024;

  private final Timer clock = new Timer("errsite-peak-memory", true);
  private final AtomicLong most = new AtomicLong();

  /** Begins to watch. */
  PeakMemory() {
    TimerTask task =
        new TimerTask() {
          @Override
          public void run() {
            look();
          }
        };
    clock.schedule(task, 0, PERIOD_MILLIS);
  }

  /** The most at once so far, in MiB; 0 where there is no {@code /proc}. */
  long mebibytes() {
    return most.get() / KIB;
  }

  private void look() {
    ProcessHandle self = ProcessHandle.current();
    long sum = resident(self) + self.descendants().mapToLong(PeakMemory::resident).sum();
    most.accumulateAndGet(sum, Math::max);
  }

  /** In KiB; 0 for one that has ended. */
  private static long resident(ProcessHandle process) {
    try {
      for (String line :
          Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
        if (line.startsWith("VmRSS:")) {
          return Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
      return 0;
    } catch (IOException e) {
      // It has ended; there is no more to be had of it.
      return 0;
    }
  }

  @Override
  public void close() {
    clock.cancel();
  }
}
