// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

/**
 * A {@code goto} or {@code return} that carries an error away which was stored before: {@code err =
 * -EPERM; if (…) goto out;}.
 *
 * @param from offset of its first byte in the file
 * @param to offset just behind its semicolon
 * @param line 1-based line it begins on
 * @param variable what has to hold the error for it to be carried; empty where it always does
 * @param noted whether {@code ERR_NOTE( )} stands before it already
 */
public record Carrier(int from, int to, int line, String variable, boolean noted) {}
