// SPDX-License-Identifier: Apache-2.0

/**
 * What the search page loads, in pieces of which a query needs few. {@code site/js} reads them.
 *
 * <p>The piece {@code core} has what every query needs: the tables of {@link Core} as JSON, and how
 * many sites each file and function has. {@link Columns} are there of all sites, and of those of
 * each errno for queries that name it. Words with their sites stand in order of the words, in
 * pieces of about equal size; a query fetches those that have its words. For queries of many words
 * they are there twice more: those of an errno's sites together with their columns, where they are
 * few enough for one piece; and those in the text of an errno, with all their sites. What is shown
 * of sites is there twice, too, in the order of all and by errno, as results are neighbours in one
 * or the other. What only some filters and facets ask for stands in pieces beside them.
 *
 * <p>All numbers are whole and not negative, seven bits a byte, the low ones first, with the eighth
 * bit where more follow; lists that ascend hold differences.
 */
package org.errsite.report.search;
