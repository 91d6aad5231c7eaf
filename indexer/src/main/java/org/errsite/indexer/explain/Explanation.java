// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.explain;

import java.util.List;

/**
 * What can have given an error.
 *
 * @param candidates the likeliest sites, likeliest first
 * @param total how many there are besides these and with them
 */
public record Explanation(List<Candidate> candidates, int total) {}
