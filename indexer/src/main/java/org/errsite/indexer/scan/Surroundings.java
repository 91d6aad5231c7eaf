// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.List;

/**
 * What decides whether a constant may become a call where it stands.
 *
 * @param barrier what is against it
 * @param arguments of what it is an argument, innermost first
 */
public record Surroundings(Barrier barrier, List<Argument> arguments) {
  /** Nothing is around it. */
  static final Surroundings NONE = new Surroundings(Barrier.NONE, List.of());

  /** The same with something against it, which counts for more than what was. */
  Surroundings with(Barrier other) {
    return new Surroundings(other, arguments);
  }
}
