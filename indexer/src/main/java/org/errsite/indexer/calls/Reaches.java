// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.errsite.indexer.calls.CallGraph.Edge;
import org.errsite.indexer.calls.CallGraph.Node;
import org.errsite.indexer.scan.FunctionCode.Raised;

/** What each system call of a kernel reaches. Safe for use by several threads at once. */
public final class Reaches {
  private final Ways ways;
  private final Roads flowing;
  private final Roads any;
  private final Later<Choices> choices;

  /** Numbers of the functions in which an error becomes another. */
  private final int[] changing;

  /** Of the kernel that these ways are of. */
  public Reaches(Ways ways) {
    this.ways = ways;
    CallGraph graph = ways.graph();
    // Nobody asks for the way to a function without errors; a third of all calls lead to none.
    Predicate<Node> wanted = node -> !node.errors().isEmpty();
    flowing = new Roads(graph, Edge::flows, wanted);
    any = new Roads(graph, edge -> true, wanted);
    choices = new Later<>(() -> new Choices(graph));
    changing =
        IntStream.range(0, graph.functions().size())
            .filter(i -> changes(graph.functions().get(i)))
            .toArray();
  }

  private static boolean changes(Node function) {
    for (Raised raised : function.errors()) {
      if (raised.flows() && !raised.instead().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Those flags that can make a difference to what is reached, sorted. */
  public List<String> telling(Collection<String> flags) {
    return flags.stream().filter(flag -> choices.get().areAsked(flag)).distinct().sorted().toList();
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
    Set<Integer> concerned = flags.isEmpty() ? Set.of() : choices.get().of(flags);
    return new Reach(
        ways.graph(),
        flowing.with(flags, concerned),
        any.with(flags, concerned),
        starts,
        changing,
        flags);
  }
}
