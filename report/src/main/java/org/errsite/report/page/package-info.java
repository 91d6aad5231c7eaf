// SPDX-License-Identifier: Apache-2.0

/**
 * One class a page kind: it computes what its template shows, as records the template names {@code
 * page}. No HTML is made here and nothing is computed there.
 */
package org.errsite.report.page;
