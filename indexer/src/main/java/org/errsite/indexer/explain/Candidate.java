// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.explain;

import java.util.List;
import org.errsite.indexer.index.Site;

/**
 * A site that may have given the error.
 *
 * @param site where, as seen from the system call that was asked about
 * @param score higher is likelier; only differences mean something
 * @param reasons what speaks for it, the weightiest first, and last what speaks against it
 */
public record Candidate(Site site, double score, List<String> reasons) {}
