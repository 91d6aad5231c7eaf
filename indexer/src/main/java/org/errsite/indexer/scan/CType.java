// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.Set;

/**
 * What a declaration says of a type, as far as calls need it; pointers are not counted.
 *
 * @param name {@code struct file}, {@code union sigval}, the name of a typedef or of a plain type;
 *     empty where it cannot be told
 * @param function whether it is a pointer to a function, or a function
 * @param array whether it is an array
 */
public record CType(String name, boolean function, boolean array) {
  private static final Set<String> PLAIN =
      Set.of("int", "long", "short", "char", "bool", "void", "u8", "u16", "u32", "u64", "size_t");

  /** Nothing is known of it. */
  public static final CType UNKNOWN = new CType("", false, false);

  /** A struct, union or typedef of that name, or a plain type. */
  public static CType named(String name) {
    return new CType(name, false, false);
  }

  /** Whether a variable of this type may hold a function: it does, or its type is a typedef. */
  public boolean mayHoldFunction() {
    return function
        || !(name.startsWith("struct ") || name.startsWith("union ") || PLAIN.contains(name));
  }
}
