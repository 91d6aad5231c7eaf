// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.errsite.indexer.kernel.Errno;

/** Finds the error that is meant by a name in any case, or by a number, with or without a minus. */
final class ErrnoWords {
  private final Map<String, Errno> known = new TreeMap<>();
  private final Map<Integer, String> names = new HashMap<>();

  /** Of a release that has these. */
  ErrnoWords(List<Errno> errnos) {
    errnos.forEach(errno -> known.put(errno.name(), errno));
    // Of several names for a number the first is that of most architectures: ENOLINK.
    known.values().forEach(errno -> names.putIfAbsent(errno.number(), errno.root()));
  }

  Set<String> known() {
    return known.keySet();
  }

  /** Its name; empty if there is none. */
  Optional<String> find(String word) {
    if (known.containsKey(word)) {
      return Optional.of(word);
    }
    String plain = word.replaceFirst("^-", "").toUpperCase(Locale.ROOT);
    if (plain.matches("[0-9]{1,4}")) {
      return Optional.ofNullable(names.get(Integer.parseInt(plain)));
    }
    return known.containsKey(plain) ? Optional.of(plain) : Optional.empty();
  }

  /** All names of an error: those of {@code EAGAIN} are this and {@code EWOULDBLOCK}. */
  List<String> names(String errno) {
    return known.keySet().stream().filter(name -> same(name, errno)).toList();
  }

  /** Whether two names mean the same, as {@code EWOULDBLOCK} and {@code EAGAIN} do. */
  boolean same(String one, String other) {
    return root(one).equals(root(other));
  }

  private String root(String name) {
    return known.containsKey(name) ? known.get(name).root() : name;
  }
}
