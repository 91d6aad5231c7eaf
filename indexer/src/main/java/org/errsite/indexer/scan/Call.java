// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.List;

/**
 * One call in a function.
 *
 * @param callee a plain name for a direct call or one by way of a variable
 * @param line 1-based
 * @param arguments how many are passed
 * @param flows whether what it returns can become what the caller returns
 * @param passed those arguments that may be functions
 * @param labels constants such as {@code PR_SET_NAME} that a command or option has to be one of for
 *     it to be made; empty where it is made for any
 * @param replaced errors that it may give and that do not become what the caller returns: they are
 *     tested for and something else is put in their place; sorted
 */
public record Call(
    Access callee,
    int line,
    int arguments,
    boolean flows,
    List<Passed> passed,
    List<String> labels,
    List<String> replaced) {
  /**
   * An argument that may be a function.
   *
   * @param position 0-based
   */
  public record Passed(int position, Access value) {}
}
