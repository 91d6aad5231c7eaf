// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The steps of {@code cocci/boot}: none may leave a build or a guest behind. */
@Timeout(60)
class BootStepsTest {
  @TempDir Path scratch;

  @Test
  void should_end_what_a_step_began_when_stopped() throws Exception {
    Path library = Path.of("../cocci/boot/lib.sh").toRealPath();
    Path pid = scratch.resolve("pid");
    String command = "sleep 50 & echo $! >new && mv new pid && wait";
    Process step =
        new ProcessBuilder(
                "sh", "-c", ". " + library + "; step waiting log sh -c '" + command + "'")
            .directory(scratch.toFile())
            .redirectError(scratch.resolve("said").toFile())
            .start();
    while (!Files.exists(pid)) {
      assertTrue(step.isAlive(), "the step ended by itself");
      Thread.sleep(20);
    }
    long child = Long.parseLong(Files.readString(pid).trim());

    step.destroy();

    assertTrue(step.waitFor(20, TimeUnit.SECONDS));
    assertEquals(143, step.exitValue());
    assertEquals(
        "errsite: stopped; what was built so far is kept\n",
        Files.readString(scratch.resolve("said")));
    // The signal is sent by now; when it is taken is the system's affair.
    Optional<ProcessHandle> left = ProcessHandle.of(child);
    if (left.isPresent()) {
      left.get().onExit().get(20, TimeUnit.SECONDS);
    }
  }
}
