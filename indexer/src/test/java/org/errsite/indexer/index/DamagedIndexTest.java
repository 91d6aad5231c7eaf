// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedIndexTest {
  @TempDir private Path directory;

  @BeforeEach
  void write() throws IOException {
    MiniCorpus.write(directory);
  }

  private void assertRefused(String hint) {
    IOException e = assertThrows(IOException.class, () -> SiteIndex.open(directory).close());
    assertTrue(e.getMessage().contains(hint), e.getMessage());
    assertTrue(e.getMessage().contains("index the kernel again"), e.getMessage());
    assertEquals(1, e.getMessage().lines().count());
  }

  @Test
  void should_refuse_when_the_release_was_never_finished() throws IOException {
    Files.delete(directory.resolve("release.json"));
    assertRefused("no whole index");
  }

  @Test
  void should_refuse_when_the_writer_was_closed_early() throws IOException {
    Path early = directory.resolve("early");
    try (SiteIndexWriter writer = new SiteIndexWriter(early)) {
      writer.add("fs/namei.c", new byte[0], MiniCorpus.SITES.subList(0, 2));
    }
    assertThrows(IOException.class, () -> SiteIndex.open(early).close());
  }

  @Test
  void should_refuse_when_any_file_is_cut_short() throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(directory)) {
      files = walk.filter(f -> Files.isRegularFile(f) && f.toFile().length() > 0).toList();
    }
    assertTrue(files.size() > 4, files.toString());
    for (Path file : files) {
      byte[] whole = Files.readAllBytes(file);
      Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
      assertRefused("damaged");
      Files.write(file, whole);
    }
    SiteIndex.open(directory).close();
  }

  @Test
  void should_refuse_when_a_byte_of_the_index_has_changed() throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(directory.resolve("lucene"))) {
      files = list.filter(f -> f.toString().endsWith(".cfs")).toList();
    }
    try (RandomAccessFile file = new RandomAccessFile(files.get(0).toFile(), "rw")) {
      file.seek(file.length() / 2);
      int old = file.read();
      file.seek(file.length() / 2);
      file.write(old ^ 1);
    }
    assertRefused("damaged");
  }

  @Test
  void should_refuse_when_another_version_wrote_it() throws IOException {
    Path json = directory.resolve("release.json");
    Files.writeString(
        json, Files.readString(json).replaceFirst("\"format\" : [0-9]+", "\"format\" : 99"));
    assertRefused("another version");
  }

  @Test
  void should_refuse_files_that_come_out_of_order() throws IOException {
    try (SiteIndexWriter writer = new SiteIndexWriter(directory.resolve("order"))) {
      writer.add("fs/b.c", new byte[0], List.of());
      assertThrows(
          IllegalArgumentException.class, () -> writer.add("fs/a.c", new byte[0], List.of()));
    }
  }
}
