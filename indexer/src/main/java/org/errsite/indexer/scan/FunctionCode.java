// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.List;

/**
 * What one function says of calls.
 *
 * @param name as called
 * @param line 1-based line of the name
 * @param sort what it is
 * @param local whether only its own file can call it
 * @param returns its type
 * @param parameters in order
 * @param variables its own
 * @param calls in order
 * @param bindings in order
 * @param errors its errno constants, in order
 */
public record FunctionCode(
    String name,
    int line,
    Sort sort,
    boolean local,
    CType returns,
    List<Variable> parameters,
    List<Variable> variables,
    List<Call> calls,
    List<Binding> bindings,
    List<Raised> errors) {

  /** What can be called under a name. */
  public enum Sort {
    FUNCTION,
    /** A {@code SYSCALL_DEFINE}. */
    SYSTEM_CALL,
    /** A macro with arguments that makes calls. */
    MACRO
  }

  /**
   * An errno constant.
   *
   * @param line 1-based
   * @param flows whether the function can return it
   * @param instead the error that was found before and gives way to it, as where {@code if (err ==
   *     -ENOIOCTLCMD) err = -ENOTTY}; empty if none
   * @param labels as of a {@link Call}
   */
  public record Raised(
      String errno, int line, boolean flows, String instead, List<String> labels) {}
}
