// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The constants that a system call was given and the names of files that the kernel makes, and
 * where they lead. A part of a function that is for other constants is foreign to the call only
 * where another part is for its own: what a constant of another argument, or one that was
 * translated, means there is not known.
 */
public final class Flags {
  /** No constants. */
  public static final Flags NONE = new Flags(Set.of(), Set.of());

  private final Set<String> flags;
  private final Set<String> files;

  /**
   * Of one call.
   *
   * @param flags constants such as {@code PR_SET_NAME}
   * @param files names such as {@code ns_last_pid}
   */
  public Flags(Collection<String> flags, Collection<String> files) {
    this.flags = Set.copyOf(flags);
    this.files = Set.copyOf(files);
  }

  /** The constants. */
  Set<String> constants() {
    return flags;
  }

  boolean isEmpty() {
    return flags.isEmpty() && files.isEmpty();
  }

  /** Numbers of the functions that serve the files. */
  Set<Integer> handlers(CallGraph graph) {
    Set<Integer> handlers = new HashSet<>();
    files.forEach(file -> handlers.addAll(graph.handlers().getOrDefault(file, Set.of())));
    return handlers;
  }

  /** Whether some part of a function with these labels is for one of them. */
  boolean areAskedIn(Collection<String> labels) {
    return labels.stream().anyMatch(flags::contains);
  }

  /**
   * What they say of a part of a function where they are asked: 1 when it is for one of them, -1
   * when it is for others, 0 when for any.
   */
  int leadTo(Collection<String> labels) {
    return labels.isEmpty() ? 0 : areAskedIn(labels) ? 1 : -1;
  }
}
