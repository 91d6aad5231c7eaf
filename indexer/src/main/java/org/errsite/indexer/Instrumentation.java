// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer;

import java.util.List;
import java.util.Optional;
import org.errsite.indexer.pass.PassResult;
import org.errsite.indexer.pass.Spatch;
import org.errsite.indexer.scan.FileScan;

/**
 * A kernel scanned, and run through the pass if that was asked for.
 *
 * @param scans every file that was read, sorted by path
 * @param results what the pass made of each, in the same order; empty when it did not run
 * @param spatch the Coccinelle that ran; empty when none did
 */
record Instrumentation(List<FileScan> scans, List<PassResult> results, Optional<Spatch> spatch) {}
