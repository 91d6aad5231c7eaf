// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.List;

/**
 * A struct or union.
 *
 * @param name with its keyword, such as {@code struct file}; one that has none and is a member of
 *     another is named after both, {@code struct file::f_u}
 * @param fields in order; those of a member without a name stand among them
 */
public record StructType(String name, List<Variable> fields) {}
