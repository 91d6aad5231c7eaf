// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import org.errsite.indexer.calls.CallGraph.Edge;

/** What each system call of a kernel reaches. Safe for use by several threads at once. */
public final class Reaches {
  private final Ways ways;
  private final Roads flowing;
  private final Roads any;

  /** Of the kernel that these ways are of. */
  public Reaches(Ways ways) {
    this.ways = ways;
    flowing = new Roads(ways.graph(), Edge::flows);
    any = new Roads(ways.graph(), edge -> true);
  }

  /** What a system call of this name reaches; nothing where none has that name. */
  public Reach from(String systemCall) {
    return new Reach(ways.graph(), flowing, any, ways.entries(systemCall));
  }
}
