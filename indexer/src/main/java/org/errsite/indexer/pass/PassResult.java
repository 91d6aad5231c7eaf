// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.util.List;

/**
 * What Coccinelle made of one file.
 *
 * @param path from the kernel root
 * @param wrapped offsets in bytes of the constants to be wrapped, ascending
 * @param already offsets of eligible constants that stand in {@code ERR( )} as it is, ascending
 * @param troubles what went wrong, in order of function index; empty when all went well
 */
public record PassResult(
    String path, List<Integer> wrapped, List<Integer> already, List<Trouble> troubles) {}
