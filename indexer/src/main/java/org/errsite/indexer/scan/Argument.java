// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

/**
 * That a constant stands among the arguments of something.
 *
 * @param call name of the function or macro; {@code asm} for assembly
 * @param position which argument it is, from 0
 */
public record Argument(String call, int position) {}
