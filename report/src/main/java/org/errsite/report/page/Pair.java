// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.page;

/** Two releases with pages of what changed from one to the other, by name. */
public record Pair(String before, String after) {}
