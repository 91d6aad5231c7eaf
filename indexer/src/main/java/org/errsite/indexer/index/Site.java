// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import java.util.List;
import java.util.stream.Stream;
import org.errsite.indexer.pass.By;
import org.errsite.indexer.pass.Status;
import org.errsite.indexer.scan.Kind;

/**
 * One errno constant of one release with all that is known of it.
 *
 * @param id 12 hexadecimal digits, the same for the same site in another release when only line
 *     numbers changed
 * @param release such as {@code 6.1.192}
 * @param file from the kernel root
 * @param line 1-based, in the release's original source
 * @param column 1-based, in bytes
 * @param errno as written, such as {@code EPERM}
 * @param function the enclosing definition; empty at file level
 * @param kind how the constant is used
 * @param status what became of it
 * @param reason why it was not instrumented; empty for instrumented sites
 * @param by who instrumented it
 * @param recorded lines at which a running kernel records it, 1-based, ascending: its own, or those
 *     where the error that was stored is carried away; empty where it is not instrumented
 * @param eager whether it is stored before the test that decides
 * @param guard text of the innermost condition that decides; empty if none
 * @param guardLine 1-based line of the guard, 0 if none
 * @param config the enclosing {@code #if} conditions; empty if none
 * @param comment text of the comment next to it; empty if none
 * @param statement text of the statement it stands in
 * @param subsystem title of the MAINTAINERS section; empty if none
 * @param syscalls names that reach it, best first
 * @param path functions from the first of {@code syscalls} down to {@code function}
 */
public record Site(
    String id,
    String release,
    String file,
    int line,
    int column,
    String errno,
    String function,
    Kind kind,
    Status status,
    String reason,
    By by,
    List<Integer> recorded,
    boolean eager,
    String guard,
    int guardLine,
    String config,
    String comment,
    String statement,
    String subsystem,
    List<String> syscalls,
    List<String> path) {

  /** Whether a line is its own, or one where a running kernel records it. */
  public boolean isOn(int other) {
    return line == other || recorded.contains(other);
  }

  /**
   * The same site seen from one system call.
   *
   * @param route functions from it down to {@code function}
   */
  public Site reachedBy(String syscall, List<String> route) {
    List<String> others = syscalls.stream().filter(name -> !name.equals(syscall)).toList();
    return new Site(
        id,
        release,
        file,
        line,
        column,
        errno,
        function,
        kind,
        status,
        reason,
        by,
        recorded,
        eager,
        guard,
        guardLine,
        config,
        comment,
        statement,
        subsystem,
        Stream.concat(Stream.of(syscall), others.stream()).toList(),
        route);
  }
}
