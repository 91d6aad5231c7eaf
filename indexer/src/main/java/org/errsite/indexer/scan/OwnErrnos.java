// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.errsite.indexer.kernel.Errno;

/**
 * Names that parts of a kernel have for errors beside those of its errno headers, as several file
 * systems have {@code #define EFSCORRUPTED EUCLEAN}.
 */
public final class OwnErrnos {
  private static final Pattern NAME = Pattern.compile("E[A-Z0-9_]{2,}");

  /** No kernel has more than two; a hostile one may go in circles. */
  private static final int DEEPEST = 8;

  private OwnErrnos() {}

  /**
   * Those of files that were scanned without them.
   *
   * @param known the names of the release's headers
   * @return by name; a name that stands for different errors in different files is left out
   */
  public static SortedMap<String, Errno> in(Collection<FileScan> scans, Map<String, Errno> known) {
    Map<String, String> bodies = new HashMap<>();
    Set<String> unclear = new HashSet<>(known.keySet());
    for (FileScan scan : scans) {
      for (MacroText macro : scan.macros()) {
        boolean named = macro.isAlias() && NAME.matcher(macro.name()).matches();
        String other = named ? bodies.put(macro.name(), macro.body()) : null;
        if (other != null && !other.equals(macro.body())) {
          unclear.add(macro.name());
        }
      }
    }
    bodies.keySet().removeAll(unclear);
    SortedMap<String, Errno> own = new TreeMap<>();
    for (String name : bodies.keySet()) {
      Errno meant = known.get(end(name, bodies));
      if (meant != null) {
        own.put(name, new Errno(name, meant.number(), "", meant.root()));
      }
    }
    return own;
  }

  /** Follows one name to the next. */
  private static String end(String name, Map<String, String> bodies) {
    String at = name;
    for (int step = 0; step < DEEPEST && bodies.containsKey(at); step++) {
      at = bodies.get(at);
    }
    return at;
  }
}
