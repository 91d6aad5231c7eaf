// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.output;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A website in a directory. Files are written beside it, in a hidden folder, and moved into place
 * by {@link #publish}; so what stands at its place is always whole.
 */
public final class DirectoryOutput implements SiteOutput, Closeable {
  private final Path root;
  private final Path beside;
  private final Set<Path> known = ConcurrentHashMap.newKeySet();

  /**
   * Opens a directory for writing; what an interrupted run left beside is removed.
   *
   * @param root created if missing
   */
  public DirectoryOutput(Path root) throws IOException {
    this.root = root;
    this.beside = root.resolve(".part");
    Files.createDirectories(root);
    delete(beside);
  }

  @Override
  public OutputStream create(String address) throws IOException {
    Path file = beside.resolve(address).normalize();
    if (!file.startsWith(beside)) {
      throw new IOException("a page may not lie outside the website: " + address);
    }
    Path folder = file.getParent();
    if (!known.contains(folder)) {
      Files.createDirectories(folder);
      // Only now: another thread that finds it here writes into it at once.
      known.add(folder);
    }
    return new BufferedOutputStream(
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), 1 << 16);
  }

  @Override
  public void publish(String entry) throws IOException {
    Path place = root.resolve(entry);
    Path old = beside.resolve(".old");
    Files.createDirectories(place.getParent());
    if (Files.isDirectory(place)) {
      Files.move(place, old);
    }
    Files.move(beside.resolve(entry), place, StandardCopyOption.REPLACE_EXISTING);
    delete(old);
    known.clear();
  }

  @Override
  public void close() throws IOException {
    delete(beside);
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(path)) {
      deepestFirst = paths.collect(Collectors.toList());
    }
    for (int i = deepestFirst.size() - 1; i >= 0; i--) {
      Files.delete(deepestFirst.get(i));
    }
  }
}
