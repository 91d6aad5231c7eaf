// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

/**
 * A search result.
 *
 * @param site what was found
 * @param score higher is better; comparable within one search only
 */
public record SiteHit(Site site, double score) {}
