// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The original text of every file that has sites, each reachable without reading the others. */
final class Sources implements Closeable {
  private static final String NAME = "sources.zip";
  // The same bytes on every run and in every time zone.
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Path directory;
  private final ZipFile zip;

  private Sources(Path directory, ZipFile zip) {
    this.directory = directory;
    this.zip = zip;
  }

  /** Opens the sources of a release. */
  static Sources open(Path directory) throws IOException {
    return new Sources(directory, new ZipFile(directory.resolve(NAME).toFile()));
  }

  /** Paths of all files, in the order in which they were added. */
  List<String> paths() {
    return zip.stream().map(ZipEntry::getName).toList();
  }

  /** Bytes of a file; empty for one that is not there. Safe for several threads. */
  Optional<byte[]> read(String path) throws IOException {
    ZipEntry entry = zip.getEntry(path);
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readAllBytes();
      CRC32 sum = new CRC32();
      sum.update(bytes);
      if (sum.getValue() != entry.getCrc()) {
        throw Manifest.damaged(directory, path + " in " + NAME + " has other bytes", null);
      }
      return Optional.of(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Writes what {@link Sources} reads. */
  static final class Writer implements Closeable {
    private final ZipOutputStream zip;

    /** Begins the sources of a release. */
    Writer(Path directory) throws IOException {
      OutputStream out = Files.newOutputStream(directory.resolve(NAME));
      zip = new ZipOutputStream(out);
    }

    /** Adds a file. */
    void add(String path, byte[] bytes) throws IOException {
      ZipEntry entry = new ZipEntry(path);
      entry.setTimeLocal(EPOCH);
      zip.putNextEntry(entry);
      zip.write(bytes);
      zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }
}
