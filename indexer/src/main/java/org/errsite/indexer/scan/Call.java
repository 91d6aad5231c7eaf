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
 */
public record Call(Access callee, int line, int arguments, boolean flows, List<Passed> passed) {
  /**
   * An argument that may be a function.
   *
   * @param position 0-based
   */
  public record Passed(int position, Access value) {}
}
