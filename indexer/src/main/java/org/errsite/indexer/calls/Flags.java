// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The constants that a system call was given, and what they say of parts that are for some. */
public final class Flags {
  /** No constants. */
  public static final Flags NONE = new Flags(List.of());

  private final Set<String> flags;
  private final Set<String> families = new HashSet<>();

  /** These constants, such as {@code PR_SET_NAME}. */
  public Flags(Collection<String> flags) {
    this.flags = Set.copyOf(flags);
    flags.forEach(flag -> families.add(family(flag)));
  }

  boolean isEmpty() {
    return flags.isEmpty();
  }

  /**
   * Whether they lead to a part: 1 where it is for one of them, -1 where it is for others of their
   * family alone, 0 where they say nothing.
   *
   * @param labels constants that the part is for
   */
  public int leadTo(Collection<String> labels) {
    boolean foreign = false;
    for (String label : labels) {
      if (flags.contains(label)) {
        return 1;
      }
      foreign |= families.contains(family(label));
    }
    return foreign ? -1 : 0;
  }

  /** What constants of one set have in common; names without a separator are those of ioctl(). */
  static String family(String flag) {
    int end = flag.indexOf('_');
    return end < 0 ? "" : flag.substring(0, end);
  }
}
