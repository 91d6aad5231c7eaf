// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.List;

/**
 * How system calls get to a place.
 *
 * @param syscalls names of those that do, nearest first; not all where there are many
 * @param path functions from the first of them down to the place; where no system call gets there,
 *     from what else enters the kernel, such as {@code handle_mm_fault}; empty when nothing does
 */
public record Way(List<String> syscalls, List<String> path) {
  /** Nothing gets there. */
  public static final Way NONE = new Way(List.of(), List.of());
}
