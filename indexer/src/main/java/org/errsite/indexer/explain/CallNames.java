// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.explain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds the system call that a name means: as strace has it for programs of 32 bits, as the kernel
 * calls the function, in any case.
 */
final class CallNames {
  /** Names of arch/x86/entry/syscalls/syscall_32.tbl that no ending makes another's. */
  private static final Map<String, String> OLD =
      Map.of(
          "_newselect", "select",
          "mmap2", "mmap",
          "oldfstat", "fstat",
          "oldlstat", "lstat",
          "oldolduname", "olduname",
          "oldstat", "stat",
          "readdir", "old_readdir",
          "ugetrlimit", "getrlimit",
          "umount", "oldumount");

  private static final String FUNCTION = "^_*(?:[a-z0-9]+_)*?sys_";
  private static final List<String> ENDINGS = List.of("_time64", "64", "32", "_time32");

  private final Set<String> known;

  /** Of a release that knows these. */
  CallNames(List<String> known) {
    this.known = new TreeSet<>(known);
  }

  Set<String> known() {
    return known;
  }

  /** The name by which the release knows it; empty if by none. */
  Optional<String> find(String name) {
    if (known.contains(name)) {
      return Optional.of(name);
    }
    String plain = name.toLowerCase(Locale.ROOT);
    String bare = plain.replaceFirst(FUNCTION, "");
    return Stream.of(plain, bare)
        .flatMap(word -> Stream.concat(Stream.of(word), others(word)))
        .filter(known::contains)
        .findFirst();
  }

  private static Stream<String> others(String word) {
    Stream<String> old = Stream.of(OLD.getOrDefault(word, word), word.replaceFirst("^_", ""));
    Stream<String> shorter =
        ENDINGS.stream()
            .filter(word::endsWith)
            .map(ending -> word.substring(0, word.length() - ending.length()));
    return Stream.concat(old, shorter);
  }
}
