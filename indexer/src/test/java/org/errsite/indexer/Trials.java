// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.errsite.indexer.pass.RuntimeSeries;

/** What trials on a small kernel have in common. */
final class Trials {
  static final Path MINI = Path.of("src/test/resources/mini-kernel");

  /** Mails as {@code git format-patch} writes them, that fit the small kernel. */
  static final Path SERIES = Path.of("src/test/resources/mini-series");

  private Trials() {}

  static RuntimeSeries series() throws IOException {
    return RuntimeSeries.read(SERIES);
  }

  /** Copies a directory and all in it. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.sorted().toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }

  /** Runs a command, which must end well. */
  static void run(Path directory, String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertEquals(0, process.waitFor(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
