// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.errsite.report.address.Links;
import org.errsite.report.page.Contents;

/**
 * What the pages of a release were made from, kept beside them: when nothing of it is another, they
 * would come out the same again.
 *
 * @param format of this; another number means another version of errsite wrote it
 * @param tool the version of errsite, by content
 * @param index identity of the index; empty where it was none
 * @param options what else the pages depend on
 * @param contents what the release has
 */
record Stamp(int format, String tool, String index, String options, Contents contents) {
  private static final int FORMAT = 1;
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  static Stamp of(String tool, String index, String options, Contents contents) {
    return new Stamp(FORMAT, tool, index, options, contents);
  }

  /** Whether pages with this stamp are those that would be made. */
  boolean isOf(String otherTool, String otherIndex, String otherOptions) {
    return tool.equals(otherTool) && index.equals(otherIndex) && options.equals(otherOptions);
  }

  byte[] bytes() throws IOException {
    return JSON.writeValueAsBytes(this);
  }

  /** Those of a rendered website, by name of their release; what cannot be read has none. */
  static Map<String, Stamp> in(Path site) throws IOException {
    Map<String, Stamp> stamps = new TreeMap<>();
    if (!Files.isDirectory(site)) {
      return stamps;
    }
    try (Stream<Path> folders = Files.list(site)) {
      for (Path folder : (Iterable<Path>) folders.sorted()::iterator) {
        Optional<Stamp> stamp = read(folder.resolve("data").resolve("release.json"));
        if (stamp.isPresent()) {
          String name = stamp.get().contents().info().name();
          if (Links.folder(name).equals(folder.getFileName().toString())) {
            stamps.put(name, stamp.get());
          }
        }
      }
    }
    return stamps;
  }

  private static Optional<Stamp> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      Stamp stamp = JSON.readValue(file.toFile(), Stamp.class);
      boolean known = stamp != null && stamp.format() == FORMAT && stamp.contents() != null;
      return known ? Optional.of(stamp) : Optional.empty();
    } catch (JacksonException damaged) {
      return Optional.empty();
    }
  }
}
