// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

/** How sure it is that what a function returns can come out of a system call, surest first. */
public enum Trust {
  /** By calls by name all the way. */
  COMMON("common"),
  /**
   * By calls by name to a pointer in a member of a known struct or in a variable, and from what it
   * leads to by two more at most.
   */
  IMPLEMENTATION("implementation"),
  /** By a longer way behind a pointer, by several pointers, or by calls that are unsure. */
  FAR("far");

  private final String label;

  Trust(String label) {
    this.label = label;
  }

  /** The word for it in data and pages. */
  public String label() {
    return label;
  }
}
