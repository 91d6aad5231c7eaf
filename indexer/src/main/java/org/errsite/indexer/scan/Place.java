// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

/**
 * Where in a function a token stands.
 *
 * @param statement the innermost statement
 * @param inHead whether it stands in the statement's part in parentheses
 */
record Place(Statement statement, boolean inHead) {

  /** First token of the expression around it. */
  int from() {
    return inHead ? statement.headFrom : statement.from;
  }

  /** The place of a token below a statement that holds it. */
  static Place of(Statement root, int token) {
    Statement at = root;
    while (true) {
      Statement child = childHolding(at, token);
      if (child == null) {
        return new Place(at, at.headHolds(token) && at.type != Statement.Type.BLOCK);
      }
      at = child;
    }
  }

  private static Statement childHolding(Statement parent, int token) {
    for (Statement child : parent.children) {
      if (child.holds(token)) {
        return child;
      }
    }
    return null;
  }
}
