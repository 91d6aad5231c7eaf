// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.explain;

import org.errsite.indexer.trace.Hints;

/**
 * What is known of a call that failed.
 *
 * @param syscall its name
 * @param errno the name of its error
 * @param hints what its arguments tell
 */
public record Question(String syscall, String errno, Hints hints) {
  /** Nothing is known of the arguments. */
  public static Question of(String syscall, String errno) {
    return new Question(syscall, errno, Hints.NONE);
  }
}
