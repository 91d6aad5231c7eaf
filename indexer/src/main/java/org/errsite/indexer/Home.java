// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where errsite keeps what it made: the indexed releases, and what spares work the next time.
 *
 * @param root need not exist yet
 */
public record Home(Path root) {
  private static final String UNFINISHED = ".";

  /** Directory of an indexed release. */
  public Path release(String name) {
    return releases().resolve(name);
  }

  /** Results of Coccinelle, by content. */
  public Path passCache() {
    return root.resolve("cache").resolve("pass");
  }

  /** Call graphs, by content. */
  Path callsCache() {
    return root.resolve("cache").resolve("calls");
  }

  /** Room for what is thrown away when a command ends. */
  public Path scratch() {
    return root.resolve("tmp");
  }

  /** Where {@code quickstart} renders the site and {@code serve} looks for it. */
  public Path site() {
    return root.resolve("site");
  }

  /** Names of the indexed releases, in no certain order. */
  public List<String> releaseNames() throws IOException {
    if (!Files.isDirectory(releases())) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(releases())) {
      return entries
          .filter(Files::isDirectory)
          .map(entry -> entry.getFileName().toString())
          .filter(name -> !name.startsWith(UNFINISHED))
          .toList();
    }
  }

  /** Where a release is written before it takes its place beside the others. */
  Path unfinished(String name) {
    return releases().resolve(UNFINISHED + name + "." + ProcessHandle.current().pid());
  }

  private Path releases() {
    return root.resolve("releases");
  }
}
