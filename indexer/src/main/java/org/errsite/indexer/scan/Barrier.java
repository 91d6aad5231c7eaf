// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

/** What the code around a constant has against a call where it stands. */
public enum Barrier {
  /** Nothing. */
  NONE(""),
  /** The compiler is to add no call: {@code noinstr} and its like, entry and head sections. */
  NOINSTR("noinstr code"),
  /** Between {@code user_access_begin()} and {@code user_access_end()}. */
  USER_ACCESS("user access open"),
  /** An operand of assembly has to be a number. */
  ASM("asm operand"),
  /** The value of an attribute has to be a number. */
  ATTRIBUTE("attribute"),
  /** Stored where another value always takes its place before it can go out. */
  REPLACED("always replaced"),
  /** An array of errors is looked things up in. */
  TABLE("table of errors"),
  /** A macro that is another name for an error: it may be used anywhere. */
  MACRO_NAME("name for an error"),
  /** A macro that is an expression: it may be used where a constant is wanted. */
  MACRO_EXPRESSION("macro expression"),
  /** Stored in a macro before it is known whether anything fails. */
  MACRO_STORED("stored ahead in a macro"),
  /** Anything else in the body of a macro that is no value on its way. */
  MACRO_BODY("macro body");

  private final String label;

  Barrier(String label) {
    this.label = label;
  }

  /** The words used as a reason; empty for none. */
  public String label() {
    return label;
  }
}
