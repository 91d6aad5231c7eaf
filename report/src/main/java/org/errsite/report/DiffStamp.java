// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.errsite.report.page.Pair;

/**
 * What the pages of a difference were made from, kept beside them.
 *
 * @param before name of the older release
 * @param after name of the newer release
 * @param made tool, options, and the indexes of both
 */
record DiffStamp(String before, String after, String made) {
  static final String NAME = "stamp.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  static DiffStamp of(Stamp before, Stamp after) {
    return new DiffStamp(
        before.contents().info().name(),
        after.contents().info().name(),
        String.join(" ", after.tool(), after.options(), before.index(), after.index()));
  }

  Pair pair() {
    return new Pair(before, after);
  }

  byte[] bytes() throws IOException {
    return JSON.writeValueAsBytes(this);
  }

  /** Those of a rendered website, in no certain order. */
  static List<DiffStamp> in(Path site) throws IOException {
    List<DiffStamp> stamps = new ArrayList<>();
    if (!Files.isDirectory(site.resolve("diff"))) {
      return stamps;
    }
    try (Stream<Path> folders = Files.list(site.resolve("diff"))) {
      for (Path folder : (Iterable<Path>) folders.sorted()::iterator) {
        read(folder.resolve(NAME)).ifPresent(stamps::add);
      }
    }
    return stamps;
  }

  /** Nothing where there is none or it is damaged; the pages are made again then. */
  private static Optional<DiffStamp> read(Path file) throws IOException {
    try {
      return Files.isRegularFile(file)
          ? Optional.of(JSON.readValue(file.toFile(), DiffStamp.class))
          : Optional.empty();
    } catch (JacksonException damaged) {
      return Optional.empty();
    }
  }
}
