// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.manual;

import java.util.List;
import java.util.Set;

/**
 * What one page says of errors.
 *
 * @param source what it is part of, as its title line has it, such as {@code Linux man-pages 6.03};
 *     may be empty
 * @param calls the system calls it is about
 * @param listed errors under a heading of their own
 * @param others pages whose errors count too
 * @param named every word in its sentences that could be an error's name
 * @param open whether it says that there can be other errors
 */
record WrittenPage(
    String source,
    Set<String> calls,
    List<Listed> listed,
    List<Other> others,
    Set<String> named,
    boolean open) {

  /**
   * An error with a heading.
   *
   * @param name as written
   * @param only the calls of the page that it is of; empty for all
   */
  record Listed(String name, Set<String> only) {}

  /**
   * Another page.
   *
   * @param page its name, such as {@code read}
   * @param only the calls of this page that it is for; empty for all
   */
  record Other(String page, Set<String> only) {}
}
