// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.List;

/**
 * How system calls get to a place.
 *
 * @param syscalls names of those that do, nearest first; not all where there are many
 * @param path functions from the first of them down to the place; empty when none gets there
 */
public record Way(List<String> syscalls, List<String> path) {
  /** No system call gets there. */
  public static final Way NONE = new Way(List.of(), List.of());
}
