// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.util.List;

/**
 * A run of the pass.
 *
 * @param results one for each file, in the order of the scans
 * @param functions how many functions have constants to be wrapped
 * @param cached how many of them were known from earlier runs
 * @param shown how many different slices Coccinelle was shown for the others
 */
public record PassRun(List<PassResult> results, int functions, int cached, int shown) {}
