// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.kernel;

/**
 * One error name of a release.
 *
 * @param name such as {@code EPERM}
 * @param number its value in the generic headers, 1 or more; for a name that only some
 *     architectures have, its value in the first of them
 * @param text the header's own comment, such as {@code Operation not permitted}; empty where there
 *     is none
 * @param alias the name with a number that it stands for: {@code EWOULDBLOCK} is {@code EAGAIN};
 *     empty for one that has the number itself
 */
public record Errno(String name, int number, String text, String alias) {

  /** One that is defined by its number. */
  public Errno(String name, int number, String text) {
    this(name, number, text, "");
  }

  /** The name that all its other names stand for. */
  public String root() {
    return alias.isEmpty() ? name : alias;
  }
}
