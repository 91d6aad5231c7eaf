// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.List;
import java.util.Set;

/**
 * What one file holds.
 *
 * @param path from the kernel root
 * @param blob Git blob id of the text that was read
 * @param lines number of lines
 * @param functions definitions in order of their position
 * @param constants in order of their offset, each exactly once
 * @param headers those it includes in quotes, as paths from the kernel root when they lie where the
 *     quotes have the compiler look first; in a file with a word {@code ERR} all others too, as if
 *     they lay in {@code include}
 * @param errWords its words {@code ERR} that are no recorded errors
 * @param strangers words behind a minus that are written like errors and are none that the scanner
 *     knew
 * @param hosted whether it includes headers of the C library: it is a program, or part of one
 * @param macros those that may tell something of calls
 */
public record FileScan(
    String path,
    String blob,
    int lines,
    List<Function> functions,
    List<Constant> constants,
    List<String> headers,
    List<ErrWord> errWords,
    Set<String> strangers,
    boolean hosted,
    List<MacroText> macros) {}
