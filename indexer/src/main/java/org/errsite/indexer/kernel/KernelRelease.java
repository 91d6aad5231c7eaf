// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.kernel;

import java.util.List;
import java.util.SortedMap;

/**
 * What a release says about itself.
 *
 * @param name such as {@code 6.1.192}, from the top Makefile
 * @param architectures directories below {@code arch/} that hold code, sorted
 * @param errnos every error name of the release's own headers, aliases and names that only one
 *     architecture has included
 * @param maintainers who looks after which path
 */
public record KernelRelease(
    String name,
    List<String> architectures,
    SortedMap<String, Errno> errnos,
    Maintainers maintainers) {}
