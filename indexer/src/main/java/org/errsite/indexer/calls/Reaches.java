// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.errsite.indexer.calls.CallGraph.Edge;

/** What each system call of a kernel reaches. Safe for use by several threads at once. */
public final class Reaches {
  private final Ways ways;
  private final Roads flowing;
  private final Roads any;

  /** The constants that some part of some function is for. */
  private final Set<String> labels = new HashSet<>();

  /** Of the kernel that these ways are of. */
  public Reaches(Ways ways) {
    this.ways = ways;
    CallGraph graph = ways.graph();
    flowing = new Roads(graph, Edge::flows);
    any = new Roads(graph, edge -> true);
    graph.calls().forEach(edges -> edges.forEach(edge -> labels.addAll(edge.labels())));
    graph.functions().forEach(f -> f.errors().forEach(raised -> labels.addAll(raised.labels())));
  }

  /** Those flags that can make a difference to what is reached, sorted. */
  public List<String> telling(Collection<String> flags) {
    return flags.stream().filter(labels::contains).distinct().sorted().toList();
  }

  /** Those names of files that can make a difference to what is reached, sorted. */
  public List<String> served(Collection<String> files) {
    return files.stream().filter(ways.graph().handlers()::containsKey).distinct().sorted().toList();
  }

  /** What a system call of this name reaches; nothing where none has that name. */
  public Reach from(String systemCall) {
    return from(systemCall, Flags.NONE);
  }

  /**
   * What a system call with these flags reaches, if not all of it can be reached with them.
   *
   * @param systemCall its name; where there is none, nothing is reached
   */
  public Reach from(String systemCall, Flags flags) {
    int[] starts = ways.entries(systemCall);
    return new Reach(ways.graph(), flowing.with(flags), any.with(flags), starts, flags);
  }
}
