// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

/**
 * A directive whose text names an error: the body of a {@code #define}, or a condition.
 *
 * @param name of the macro; empty for a condition
 * @param from first of its tokens among the directive tokens
 * @param to behind the last of them
 */
record Macro(String name, int from, int to) {}
