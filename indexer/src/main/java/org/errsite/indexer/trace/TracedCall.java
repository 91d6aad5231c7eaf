// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.trace;

import java.util.List;
import java.util.Optional;

/**
 * One system call of one task, as strace printed it.
 *
 * @param lineNumber 1-based, of the line on which it ended
 * @param pid of the task; 0 where the log names none
 * @param name of the call, such as {@code openat}; that of the call that was interrupted, where a
 *     return from a signal handler is what tells how it ended
 * @param arguments what stands between its brackets, unchanged
 * @param result the value returned, such as {@code -1}, {@code 3} or {@code ?}
 * @param errno name of the error; empty if there is none
 * @param injected whether strace itself made it fail
 * @param places the line of the error, and what strace prints behind it, newest first; mostly empty
 */
public record TracedCall(
    long lineNumber,
    int pid,
    String name,
    String arguments,
    String result,
    String errno,
    boolean injected,
    List<ErrorPlace> places) {

  /**
   * Whether the program saw the kernel fail: an interrupted call that is made again is no error.
   */
  public boolean failed() {
    return result.equals("-1") && !errno.isEmpty() && !injected;
  }

  /** The line the error was born on; empty where strace knew of none. */
  public Optional<ErrorPlace> place() {
    return places.stream().findFirst();
  }
}
