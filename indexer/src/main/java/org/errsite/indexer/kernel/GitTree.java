// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/** One revision in a Git repository, read from its object database without a checkout. */
final class GitTree implements SourceTree {
  private final Path location;
  private final Repository repository;
  // A reader belongs to one thread at a time and keeps what it inflated; so they are handed round.
  private final Queue<ObjectReader> readers = new ConcurrentLinkedQueue<>();
  private final NavigableMap<String, ObjectId> files = new TreeMap<>();
  private final List<String> paths;
  private int leftOut;

  /**
   * Lists the wanted files of a revision.
   *
   * @param location a repository, bare or not, shallow or not
   * @param revision whatever Git takes for one: a tag, a branch, an id
   * @throws BadInputException when there is no such repository or revision
   */
  GitTree(Path location, String revision, Predicate<String> wanted, Progress progress)
      throws IOException {
    this.location = location;
    this.repository = repository(location);
    try {
      list(tree(revision), wanted, progress);
    } catch (MissingObjectException e) {
      repository.close();
      throw missing(e);
    } catch (IOException | RuntimeException e) {
      repository.close();
      throw e;
    }
    this.paths = List.copyOf(files.keySet());
  }

  /** Whether a directory is a repository without a work tree. */
  static boolean isBare(Path directory) {
    return Files.isRegularFile(directory.resolve("HEAD"))
        && Files.isDirectory(directory.resolve("objects"))
        && Files.isDirectory(directory.resolve("refs"));
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
    ObjectId id = files.get(path);
    if (id == null) {
      throw new IllegalArgumentException(path);
    }
    ObjectReader reader =
        Optional.ofNullable(readers.poll()).orElseGet(repository::newObjectReader);
    try {
      return new SourceText(path, id.name(), reader.open(id).getBytes(Integer.MAX_VALUE));
    } catch (MissingObjectException e) {
      throw missing(e);
    } finally {
      readers.add(reader);
    }
  }

  @Override
  public void close() {
    readers.forEach(ObjectReader::close);
    repository.close();
  }

  private static Repository repository(Path location) throws IOException {
    Path inside = location.resolve(".git");
    FileRepositoryBuilder builder = new FileRepositoryBuilder().setMustExist(true);
    if (Files.exists(inside)) {
      builder.setWorkTree(location.toFile());
    } else if (isBare(location)) {
      builder.setGitDir(location.toFile());
    } else {
      throw new BadInputException(
          location + " is no Git repository: leave --rev out, or name the repository's directory");
    }
    builder.setup();
    if (Files.exists(builder.getGitDir().toPath().resolve("commondir"))) {
      throw new BadInputException(
          location + " is a linked work tree: name the repository that it belongs to");
    }
    try {
      return builder.build();
    } catch (IOException | IllegalArgumentException e) {
      throw new BadInputException(
          "cannot read the repository " + location + ": " + e.getMessage(), e);
    }
  }

  private ObjectId tree(String revision) throws IOException {
    ObjectId tree;
    try {
      tree = repository.resolve(revision + "^{tree}");
    } catch (MissingObjectException e) {
      throw e;
    } catch (IOException | RevisionSyntaxException e) {
      throw new BadInputException(unknown(revision), e);
    }
    if (tree == null) {
      throw new BadInputException(unknown(revision));
    }
    return tree;
  }

  private String unknown(String revision) {
    return "no revision '" + revision + "' in " + location + ": see 'git tag', or fetch it first";
  }

  private void list(ObjectId tree, Predicate<String> wanted, Progress progress) throws IOException {
    long seen = 0;
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(tree);
      walk.setRecursive(true);
      while (walk.next()) {
        progress.update(++seen, -1);
        FileMode mode = walk.getFileMode(0);
        if (mode == FileMode.REGULAR_FILE || mode == FileMode.EXECUTABLE_FILE) {
          Optional<String> name = PathNames.of(walk.getRawPath());
          if (name.isEmpty()) {
            leftOut++;
          } else if (wanted.test(name.get())) {
            files.put(name.get(), walk.getObjectId(0));
          }
        }
      }
    }
  }

  private BadInputException missing(MissingObjectException e) {
    return new BadInputException(
        location + " lacks object " + e.getObjectId().name() + ": fetch the revision in full", e);
  }
}
