// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.manual;

/**
 * A paragraph of a page.
 *
 * @param section the heading it stands under, in capitals; empty in front of the first
 * @param tag what hangs in front of it; empty for most
 * @param text the rest
 */
record Paragraph(String section, String tag, String text) {}
