// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

/** How a constant is used: the statement it stands in, unless the expression says more. */
public enum Kind {
  /** In the value of a {@code return}, nested calls included. */
  RETURN("return"),
  /** On the right of an assignment, compound ones included. */
  ASSIGN("assign"),
  /** In the initialiser of an automatic variable. */
  INIT("init"),
  /** In an argument of a call whose own value is not kept. */
  ARGUMENT("argument"),
  /** In what an {@code if}, {@code while}, {@code switch} or the test of a {@code for} decides. */
  CONDITION("condition"),
  /** An operand of {@code == != < > <= >=}. */
  COMPARISON("comparison"),
  /** In a {@code case} label. */
  CASE("case"),
  /** In the initialiser of an object with static storage, at file level or in a function. */
  STATIC_INIT("static-init"),
  /** Where C wants a constant: enumerators, array sizes and indices, bit-fields, assertions. */
  CONST_EXPR("const-expr"),
  /** In the body of a {@code #define}. */
  MACRO("macro"),
  /** Anywhere else. */
  OTHER("other");

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  /** Whether an error may begin there, and is not only looked for. */
  public boolean isBorn() {
    return this != COMPARISON && this != CASE;
  }

  /** The word used in JSON, filters and addresses. */
  public String label() {
    return label;
  }
}
