// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

/** A variable, parameter or member with its type; the name is empty where none is given. */
public record Variable(String name, CType type) {}
