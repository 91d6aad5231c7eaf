// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole directories, deleted and put in place. */
final class Trees {
  private Trees() {}

  /** Deletes a directory and all in it; nothing where there is none. */
  static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(directory)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }

  /** Renames a directory over another, which is gone only when the new one is complete. */
  static void replace(Path complete, Path place) throws IOException {
    Path old = complete.resolveSibling(complete.getFileName() + ".old");
    delete(old);
    if (Files.exists(place)) {
      Files.move(place, old);
    }
    Files.move(complete, place);
    delete(old);
  }
}
