// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.kernel;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a release says about itself.
 *
 * @param name such as {@code 6.1.192}, from the top Makefile
 * @param architectures directories below {@code arch/} that hold code, sorted
 * @param errnos every error name of the release's own headers, aliases and names that only one
 *     architecture has included; with those that parts of the kernel give, once it is scanned
 * @param maintainers who looks after which path
 */
public record KernelRelease(
    String name,
    List<String> architectures,
    SortedMap<String, Errno> errnos,
    Maintainers maintainers) {

  /** The same with more error names. */
  public KernelRelease with(SortedMap<String, Errno> more) {
    SortedMap<String, Errno> all = new TreeMap<>(errnos);
    all.putAll(more);
    return new KernelRelease(
        name, architectures, Collections.unmodifiableSortedMap(all), maintainers);
  }
}
