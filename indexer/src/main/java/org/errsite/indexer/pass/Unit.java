// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.util.List;
import java.util.Map;

/**
 * A piece of code to be shown to Coccinelle.
 *
 * @param text C, made from functions of one file
 * @param origins offset in the file of every eligible constant, by its offset in the text
 * @param probes function index by the offset of the constant that Coccinelle wraps in every
 *     function it can parse
 * @param functions indices of the functions it holds, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Unit(
    byte[] text,
    Map<Integer, Integer> origins,
    Map<Integer, Integer> probes,
    List<Integer> functions) {}
