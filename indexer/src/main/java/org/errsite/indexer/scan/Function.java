// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

/**
 * One function definition.
 *
 * @param name as called: {@code sys_openat} for {@code SYSCALL_DEFINE3(openat, …)}
 * @param line 1-based line of the name
 * @param endLine 1-based line of the closing brace
 * @param bodyStart offset in bytes of the opening brace
 * @param bodyEnd offset in bytes just behind the closing brace
 */
public record Function(String name, int line, int endLine, int bodyStart, int bodyEnd) {}
