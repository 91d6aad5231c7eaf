// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import java.util.List;

/**
 * The answer to a query.
 *
 * @param total how many sites match in all
 * @param hits the best of them, best first, ties in order of file and line
 */
public record SearchResult(long total, List<SiteHit> hits) {}
