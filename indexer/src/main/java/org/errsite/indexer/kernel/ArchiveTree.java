// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.kernel;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * A packed kernel, read once from front to end. Names in the archive stay text: nothing is ever
 * unpacked under them, so {@code ..} and absolute names lead nowhere.
 */
final class ArchiveTree implements SourceTree {
  /** How far below the archive's top the kernel may lie. */
  private static final int DEEPEST_ROOT = 2;

  private final Spool spool;
  private final NavigableMap<String, Spool.Range> files = new TreeMap<>();
  private final List<String> paths;
  private int leftOut;

  /**
   * Reads the wanted files of an archive.
   *
   * @param archive a tar file, compressed or not
   * @param wanted asked with paths from the kernel root
   * @param scratch where the wanted files are kept until {@link #close}
   * @param progress told in bytes of the archive
   * @throws BadInputException when it is no archive or a damaged one
   * @throws NotAKernelException when it holds no kernel
   */
  ArchiveTree(Path archive, Predicate<String> wanted, Path scratch, Progress progress)
      throws IOException {
    this.spool = new Spool(scratch);
    try {
      Map<String, Spool.Range> all = new Reading(archive, wanted, progress).run();
      String root = rootOf(all.keySet(), archive);
      all.forEach(
          (name, range) -> {
            if (name.startsWith(root) && wanted.test(name.substring(root.length()))) {
              files.put(name.substring(root.length()), range);
            }
          });
    } catch (IOException | RuntimeException e) {
      spool.close();
      throw e;
    }
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
    Spool.Range range = files.get(path);
    if (range == null) {
      throw new IllegalArgumentException(path);
    }
    byte[] bytes = spool.read(range);
    return new SourceText(path, BlobId.of(bytes), bytes);
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }

  /** The directory that holds the kernel, with its slash; the topmost if there are several. */
  private static String rootOf(Iterable<String> names, Path archive) throws NotAKernelException {
    Map<String, Integer> marks = new HashMap<>();
    for (String name : names) {
      for (String below : belowRoots(name)) {
        if (KernelReleaseReader.REQUIRED.contains(below)) {
          marks.merge(name.substring(0, name.length() - below.length()), 1, Integer::sum);
        }
      }
    }
    return marks.entrySet().stream()
        .filter(e -> e.getValue() == KernelReleaseReader.REQUIRED.size())
        .map(Map.Entry::getKey)
        .min((a, b) -> a.length() != b.length() ? a.length() - b.length() : a.compareTo(b))
        .orElseThrow(() -> KernelReleaseReader.notAKernel(archive));
  }

  /** The name as seen from every place where the kernel's root may be. */
  private static List<String> belowRoots(String name) {
    List<String> found = new ArrayList<>(List.of(name));
    int from = 0;
    for (int depth = 0; depth < DEEPEST_ROOT; depth++) {
      from = name.indexOf('/', from) + 1;
      if (from == 0) {
        break;
      }
      found.add(name.substring(from));
    }
    return found;
  }

  /** One pass over the archive. */
  private final class Reading {
    private final Path archive;
    private final Predicate<String> wanted;
    private final Progress progress;
    private final Map<String, Spool.Range> found = new HashMap<>();
    private final byte[] buffer = new byte[1 << 16];

    Reading(Path archive, Predicate<String> wanted, Progress progress) {
      this.archive = archive;
      this.wanted = wanted;
      this.progress = progress;
    }

    Map<String, Spool.Range> run() throws IOException {
      try (FileChannel channel = FileChannel.open(archive);
          InputStream packed = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
          TarArchiveInputStream tar = Archives.open(archive, packed)) {
        long size = channel.size();
        for (TarArchiveEntry entry = next(tar); entry != null; entry = next(tar)) {
          take(entry, tar);
          progress.update(channel.position(), size);
        }
      }
      return found;
    }

    private void take(TarArchiveEntry entry, TarArchiveInputStream tar) throws IOException {
      Optional<String> name = Archives.nameOf(entry.getName());
      if (name.isEmpty()) {
        leftOut += Archives.isFile(entry) ? 1 : 0;
      } else if (entry.getLinkFlag() == TarConstants.LF_LINK) {
        link(name.get(), entry);
      } else if (!Archives.isFile(entry)) {
        // As when unpacking, the last entry of a name counts.
        found.remove(name.get());
      } else if (belowRoots(name.get()).stream().anyMatch(wanted)) {
        found.put(name.get(), copy(tar));
      }
    }

    /** A second name for a file that came before. */
    private void link(String name, TarArchiveEntry entry) {
      Optional<Spool.Range> first = Archives.nameOf(entry.getLinkName()).map(found::get);
      if (first.isPresent()) {
        found.put(name, first.get());
      } else if (belowRoots(name).stream().anyMatch(wanted)) {
        leftOut++;
      }
    }

    private Spool.Range copy(TarArchiveInputStream tar) throws IOException {
      long start = spool.end();
      for (int length = read(tar); length >= 0; length = read(tar)) {
        spool.append(buffer, length);
      }
      if (spool.end() - start > Archives.LARGEST_FILE) {
        throw new BadInputException(archive + " holds a file that is too large for source code");
      }
      return new Spool.Range(start, (int) (spool.end() - start));
    }

    private TarArchiveEntry next(TarArchiveInputStream tar) throws BadInputException {
      try {
        return tar.getNextEntry();
      } catch (IOException | IllegalArgumentException e) {
        throw Archives.damaged(archive, e);
      }
    }

    // Reading and writing are told apart: a damaged archive is not a full disk.
    private int read(TarArchiveInputStream tar) throws BadInputException {
      try {
        return tar.read(buffer);
      } catch (IOException | IllegalArgumentException e) {
        throw Archives.damaged(archive, e);
      }
    }
  }
}
