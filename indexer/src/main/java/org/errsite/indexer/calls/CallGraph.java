// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.errsite.indexer.scan.FunctionCode.Raised;

/**
 * Who calls whom in one kernel.
 *
 * @param functions each with its number as position
 * @param calls of each function, in order of what is called
 * @param handlers numbers of the functions that tables and calls name beside a name in quotes, such
 *     as that of a file
 * @param pointerCalls every call by way of a pointer, in order of its caller
 */
public record CallGraph(
    List<Node> functions,
    List<List<Edge>> calls,
    Map<String, Set<Integer>> handlers,
    List<PointerCall> pointerCalls) {

  /** All constants that some part of a function is for. */
  Set<String> labels(int function) {
    Set<String> labels = new HashSet<>();
    calls.get(function).forEach(edge -> labels.addAll(edge.labels()));
    functions.get(function).errors().forEach(raised -> labels.addAll(raised.labels()));
    return labels;
  }

  /**
   * A function, or a macro that makes calls.
   *
   * @param line 1-based; 0 for a macro
   * @param entry whether it is a system call
   * @param errors its errno constants
   */
  public record Node(String name, String file, int line, boolean entry, List<Raised> errors) {}

  /**
   * One function calls another, once or more often.
   *
   * @param to the number of what is called
   * @param tier the surest of the ways
   * @param choices how many functions the same call may lead to, this one included
   * @param flows whether what is returned can become what the caller returns
   * @param labels constants that a command or option has to be one of for it; empty for any
   * @param replaced errors that may come back and that the caller puts something else in place of,
   *     sorted
   */
  public record Edge(
      int to, Tier tier, int choices, boolean flows, List<String> labels, List<String> replaced) {}

  /**
   * A call by way of a pointer.
   *
   * @param file it stands in
   * @param line 1-based
   * @param name of the member or variable that is called
   * @param tier how its functions were found; null where nothing is known of what is called
   * @param targets how many were found; 0 too where nothing that was read puts one there
   */
  public record PointerCall(String file, int line, String name, Tier tier, int targets) {}
}
