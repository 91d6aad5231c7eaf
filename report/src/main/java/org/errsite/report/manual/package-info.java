// SPDX-License-Identifier: Apache-2.0
/**
 * Reads which errnos the manual pages of system calls list. Only names are taken over, no
 * sentences: the pages have licences of their own.
 */
package org.errsite.report.manual;
