// SPDX-License-Identifier: Apache-2.0

/**
 * What the search page loads, in pieces of which a query needs few. {@code site/js} reads them.
 *
 * <p>The sites of a release are written twice: all together, in the part {@code all}, and those of
 * each errno by themselves, in a part named after it; most queries name an errno, and then one
 * small part answers all their words. Every part has the same form: columns, which stand in one
 * piece; words with their sites, in order of the words; and what is shown of the sites, in their
 * order. The latter two are cut into pieces of about equal size where they are long. What only some
 * filters and facets ask for stands in pieces beside them.
 *
 * <p>All numbers are whole and not negative, seven bits a byte, the low ones first, with the eighth
 * bit where more follow; lists that ascend hold differences.
 */
package org.errsite.report.search;
