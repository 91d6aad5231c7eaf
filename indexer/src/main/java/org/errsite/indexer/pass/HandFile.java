// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.util.Set;

/**
 * What became of one file by hand.
 *
 * @param path from the kernel root
 * @param wrapped offsets in bytes of the words that were wrapped
 * @param failure why the file was given up as a whole, one line; empty where it was not
 * @param passedOver lines, from 1, that Coccinelle says it cannot parse
 * @param computedGotos lines, from 1, of {@code goto *p}; Coccinelle says nothing of these
 * @param names of errors that the semantic patch lists
 */
public record HandFile(
    String path,
    Set<Integer> wrapped,
    String failure,
    Set<Integer> passedOver,
    Set<Integer> computedGotos,
    Set<String> names) {}
