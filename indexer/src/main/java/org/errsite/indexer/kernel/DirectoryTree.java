// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** An unpacked kernel. Symbolic links are never followed. */
final class DirectoryTree implements SourceTree {
  private final NavigableMap<String, Path> files = new TreeMap<>();
  private final List<String> paths;
  private int leftOut;

  /**
   * Lists the wanted files of a directory.
   *
   * @throws BadInputException when part of it cannot be read
   */
  DirectoryTree(Path directory, Predicate<String> wanted, Progress progress) throws IOException {
    // A link to the kernel is fine; only links inside it are not followed.
    Path root = directory.toRealPath();
    Files.walkFileTree(root, new Lister(root, wanted, progress));
    this.paths = List.copyOf(files.keySet());
  }

  @Override
  public List<String> paths() {
    return paths;
  }

  @Override
  public int leftOut() {
    return leftOut;
  }

  @Override
  public SourceText read(String path) throws IOException {
    Path file = files.get(path);
    if (file == null) {
      throw new IllegalArgumentException(path);
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readAllBytes();
      return new SourceText(path, BlobId.of(bytes), bytes);
    } catch (IOException e) {
      throw BadInputException.unreadable(file, e);
    }
  }

  @Override
  public void close() {}

  private final class Lister extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Predicate<String> wanted;
    private final Progress progress;
    private long seen;

    Lister(Path root, Predicate<String> wanted, Progress progress) {
      this.root = root;
      this.wanted = wanted;
      this.progress = progress;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      boolean git = directory.endsWith(".git") && !directory.equals(root);
      return git ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      progress.update(++seen, -1);
      if (attributes.isRegularFile()) {
        Optional<String> name = PathNames.of(root, file);
        if (name.isEmpty()) {
          leftOut++;
        } else if (wanted.test(name.get())) {
          files.put(name.get(), file);
        }
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      throw BadInputException.unreadable(file, e);
    }
  }
}
