// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.List;

/**
 * A value that is reached from a name by way of members: {@code file->f_op->read}. Pointers and
 * arrays on the way do not show.
 *
 * @param base what {@code name} is
 * @param name a variable, a function or a type; empty for {@link Base#UNKNOWN}
 * @param members from the base on; in an initialiser {@code #2} is the third member or element
 */
public record Access(Base base, String name, List<String> members) {
  /** What a value is reached from. */
  public enum Base {
    /** A variable or function. */
    NAME,
    /** What a function returns. */
    RESULT,
    /** Some value of a type, as a cast or {@code container_of} makes it. */
    TYPE,
    UNKNOWN
  }

  static final Access UNKNOWN = new Access(Base.UNKNOWN, "", List.of());

  static Access of(String name) {
    return new Access(Base.NAME, name, List.of());
  }

  /** The member that it ends with, or its name where it has none. */
  public String last() {
    return members.isEmpty() ? name : members.get(members.size() - 1);
  }

  /** Whether it is no more than a name. */
  public boolean isName() {
    return base == Base.NAME && members.isEmpty();
  }
}
