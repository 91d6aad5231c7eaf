// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

/** Something that may be a function is kept in a variable or member. */
public record Binding(Access target, Access value) {}
