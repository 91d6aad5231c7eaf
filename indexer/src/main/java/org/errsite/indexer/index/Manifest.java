// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * {@code release.json}: written last, so that only a whole release has one.
 *
 * @param format of the directory; another number means another version of errsite wrote it
 * @param release what is known of the release as a whole
 * @param files every other file below the directory with its length in bytes
 */
record Manifest(int format, ReleaseInfo release, SortedMap<String, Long> files) {
  private static final int FORMAT = 4;
  private static final String NAME = "release.json";
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          // What another version wrote has to be read as far as its format.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /** Declares the directory whole as it is now. */
  static void write(Path directory, ReleaseInfo release) throws IOException {
    Path beside = directory.resolve(NAME + ".new");
    SortedMap<String, Long> files = lengths(directory);
    files.remove(beside.getFileName().toString());
    JSON.writeValue(beside.toFile(), new Manifest(FORMAT, release, files));
    Files.move(beside, directory.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Reads it and sees that nothing is missing or cut short.
   *
   * @throws IOException with one line for the user
   */
  static Manifest read(Path directory) throws IOException {
    Path file = directory.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      throw new IOException("no whole index in " + directory + "; index the kernel again");
    }
    Manifest manifest;
    try {
      manifest = JSON.readValue(file.toFile(), Manifest.class);
    } catch (JacksonException e) {
      throw damaged(directory, NAME + " cannot be read", e);
    }
    if (manifest == null || manifest.format() != FORMAT) {
      throw new IOException(
          "the index in "
              + directory
              + " is of another version of errsite; index the kernel again");
    }
    SortedMap<String, Long> found = lengths(directory);
    for (Map.Entry<String, Long> wanted : manifest.files().entrySet()) {
      if (!wanted.getValue().equals(found.get(wanted.getKey()))) {
        throw damaged(directory, wanted.getKey() + " is missing or cut short", null);
      }
    }
    return manifest;
  }

  /** Of the manifest and of what Lucene ends an index with, which has a number drawn by lot. */
  static String identity(Path directory) throws IOException {
    read(directory);
    List<Path> told = new ArrayList<>(List.of(directory.resolve(NAME)));
    try (Stream<Path> files = Files.list(directory.resolve(SiteIndexWriter.LUCENE))) {
      files
          .filter(file -> file.getFileName().toString().startsWith("segments"))
          .sorted()
          .forEach(told::add);
    }
    MessageDigest digest = DigestUtils.getSha256Digest();
    for (Path file : told) {
      digest.update(Files.readAllBytes(file));
    }
    return Hex.encodeHexString(digest.digest());
  }

  /** What to throw about an index that was whole once. */
  static IOException damaged(Path directory, String what, Throwable cause) {
    String line = what.replaceAll("\\s+", " ");
    return new IOException(
        "the index in " + directory + " is damaged: " + line + "; index the kernel again", cause);
  }

  private static SortedMap<String, Long> lengths(Path directory) throws IOException {
    SortedMap<String, Long> lengths = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        String name = directory.relativize(path).toString().replace('\\', '/');
        // Lucene's lock file stays behind and is no part of the index.
        if (!name.equals(NAME) && !name.endsWith("write.lock")) {
          lengths.put(name, Files.size(path));
        }
      }
    }
    return lengths;
  }
}
