// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.List;
import java.util.Map;
import org.errsite.indexer.scan.FunctionCode.Raised;

/**
 * Who calls whom in one kernel.
 *
 * @param functions each with its number as position
 * @param calls of each function, in order of what is called
 * @param pointerCalls how calls by way of pointers could be resolved, by directory
 */
public record CallGraph(
    List<Node> functions, List<List<Edge>> calls, Map<String, PointerCalls> pointerCalls) {

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
   */
  public record Edge(int to, Tier tier, int choices, boolean flows) {}

  /**
   * Calls by way of pointers.
   *
   * @param typed by a struct's member or a variable that functions were found for
   * @param named by a member's name and the number of arguments
   * @param passed by a parameter that functions are passed for
   * @param empty by a known member or variable that no function was found for
   * @param unresolved by anything else
   * @param targets how many functions the resolved ones lead to, added up
   */
  public record PointerCalls(
      int typed, int named, int passed, int empty, int unresolved, long targets) {
    /** All of them. */
    public int all() {
      return typed + named + passed + empty + unresolved;
    }
  }
}
