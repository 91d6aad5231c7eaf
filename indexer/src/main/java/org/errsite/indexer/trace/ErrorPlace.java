// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.trace;

/**
 * A line of the kernel that a failing call came by, as strace prints it.
 *
 * @param file as printed, from the kernel's root
 * @param line 1-based
 * @param errno the name of what was born there
 */
public record ErrorPlace(String file, int line, String errno) {}
