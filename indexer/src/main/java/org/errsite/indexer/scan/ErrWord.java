// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

/**
 * One word {@code ERR} that is not a recorded error: the kernel's own use of that name.
 *
 * @param offset of its first byte
 * @param line 1-based
 * @param defines whether it is what a directive defines or undefines
 * @param called whether a parenthesis follows
 */
public record ErrWord(int offset, int line, boolean defines, boolean called) {}
