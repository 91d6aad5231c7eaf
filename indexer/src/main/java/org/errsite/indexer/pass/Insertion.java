// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

/**
 * Text that instrumenting puts into a file; it holds no line end.
 *
 * @param offset in bytes, of what it is put in front of
 * @param line 1-based line of the release that it stands on
 * @param text ASCII
 */
record Insertion(int offset, int line, String text) {}
