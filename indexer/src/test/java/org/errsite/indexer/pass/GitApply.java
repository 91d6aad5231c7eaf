// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;

/** {@code git apply} in a directory that is no repository. */
final class GitApply {
  private GitApply() {}

  /** Runs it on a patch; it must end well. */
  static void run(Path work, Path patch, String option) throws IOException, InterruptedException {
    Process git =
        new ProcessBuilder("git", "apply", option, "--whitespace=nowarn", patch.toString())
            .directory(work.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(git.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, git.waitFor(), said);
  }
}
