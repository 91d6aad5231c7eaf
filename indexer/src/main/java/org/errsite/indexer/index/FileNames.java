// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import java.util.List;
import java.util.function.Predicate;

/** The files of an index, asked the way people write paths. */
final class FileNames {
  private final List<String> files;

  /** Knows these paths. */
  FileNames(List<String> files) {
    this.files = List.copyOf(files);
  }

  /**
   * The files that a pattern means.
   *
   * <p>{@code kernel/} is all below that directory of the root, or, where the root has none, of any
   * directory; {@code net/ipv4/tcp.c} and {@code net/ipv4/tcp} are that file; {@code tcp.c} and
   * {@code tcp} are all files of that name and all below directories of that name; {@code *} and
   * {@code ?} stand for any letters of the path, or of the name where no slash is given.
   */
  List<String> matching(String pattern) {
    String path = pattern.startsWith("./") ? pattern.substring(2) : pattern;
    if (path.isEmpty()) {
      return List.of();
    }
    if (Glob.isGlob(path)) {
      Glob glob = new Glob(path);
      return select(path.contains("/") ? glob::matches : file -> glob.matches(nameOf(file)));
    }
    if (!path.contains("/")) {
      return select(file -> isNamed(file, path));
    }
    List<String> rooted = select(file -> isBelow(file, path));
    return rooted.isEmpty() ? select(file -> holds(file, path)) : rooted;
  }

  private List<String> select(Predicate<String> wanted) {
    return files.stream().filter(wanted).toList();
  }

  private static boolean isBelow(String file, String path) {
    return path.endsWith("/")
        ? file.startsWith(path)
        : file.equals(path) || file.startsWith(path + "/") || file.startsWith(path + ".");
  }

  private static boolean holds(String file, String path) {
    int at = file.indexOf("/" + path);
    return at >= 0 && isBelow(file.substring(at + 1), path);
  }

  private static boolean isNamed(String file, String name) {
    String last = nameOf(file);
    return last.equals(name)
        || last.startsWith(name + ".")
        || file.startsWith(name + "/")
        || file.contains("/" + name + "/");
  }

  private static String nameOf(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }
}
