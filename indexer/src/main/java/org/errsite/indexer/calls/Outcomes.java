// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.errsite.indexer.calls.CallGraph.Edge;
import org.errsite.indexer.calls.CallGraph.Node;
import org.errsite.indexer.scan.FunctionCode.Raised;

/**
 * Which errors can come out of each function: its own constants, and what it hands on from those it
 * calls. That of a call that the function tests for and replaces is not sure to: it may come of a
 * second attempt.
 */
public final class Outcomes {
  private final CallGraph graph;
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final int words;
  private final long[] own;
  private final long[] sure;
  private final long[] possible;

  /** Works them out for all functions of a graph. */
  public Outcomes(CallGraph graph) {
    this.graph = graph;
    TreeSet<String> sorted = new TreeSet<>();
    graph.functions().forEach(f -> f.errors().forEach(raised -> sorted.add(raised.errno())));
    for (String name : sorted) {
      numbers.put(name, names.size());
      names.add(name);
    }
    words = (names.size() + Long.SIZE - 1) / Long.SIZE;
    own = new long[graph.functions().size() * words];
    for (int i = 0; i < graph.functions().size(); i++) {
      read(i, graph.functions().get(i));
    }
    sure = settled(Outcomes::isSure, true);
    possible = settled(edge -> edge.tier() != Tier.DEFERRED, false);
  }

  private void read(int function, Node node) {
    for (Raised raised : node.errors()) {
      if (raised.flows()) {
        int number = numbers.get(raised.errno());
        own[function * words + number / Long.SIZE] |= 1L << number;
      }
    }
  }

  /** By its name, or by way of a pointer that can hold but one. */
  private static boolean isSure(Edge edge) {
    return edge.tier() == Tier.DIRECT || (edge.tier() == Tier.TYPED && edge.choices() == 1);
  }

  /** Who is told of what a function returns. */
  private static final class Caller {
    final int function;

    /** Errors that it is not told of; null where there are none. */
    final long[] replaced;

    Caller(int function, long[] replaced) {
      this.function = function;
      this.replaced = replaced;
    }
  }

  /** Lets what is called tell its callers until nothing is new. */
  private long[] settled(Predicate<Edge> followed, boolean withoutReplaced) {
    List<List<Caller>> callers = callers(followed, withoutReplaced);
    long[] bits = own.clone();
    Deque<Integer> waiting = new ArrayDeque<>();
    boolean[] waits = new boolean[callers.size()];
    for (int i = 0; i < callers.size(); i++) {
      waiting.add(i);
      waits[i] = true;
    }
    while (!waiting.isEmpty()) {
      int callee = waiting.poll();
      waits[callee] = false;
      for (Caller caller : callers.get(callee)) {
        if (handOn(bits, callee, caller) && !waits[caller.function]) {
          waits[caller.function] = true;
          waiting.add(caller.function);
        }
      }
    }
    return bits;
  }

  private boolean handOn(long[] bits, int callee, Caller caller) {
    boolean more = false;
    for (int w = 0; w < words; w++) {
      int at = caller.function * words + w;
      long handed = bits[callee * words + w];
      long joined = bits[at] | (caller.replaced == null ? handed : handed & ~caller.replaced[w]);
      more |= joined != bits[at];
      bits[at] = joined;
    }
    return more;
  }

  private List<List<Caller>> callers(Predicate<Edge> followed, boolean withoutReplaced) {
    List<List<Caller>> callers = new ArrayList<>();
    graph.functions().forEach(function -> callers.add(new ArrayList<>(2)));
    for (int from = 0; from < callers.size(); from++) {
      for (Edge edge : graph.calls().get(from)) {
        if (edge.flows() && followed.test(edge)) {
          callers.get(edge.to()).add(new Caller(from, withoutReplaced ? replaced(edge) : null));
        }
      }
    }
    return callers;
  }

  private long[] replaced(Edge edge) {
    if (edge.replaced().isEmpty()) {
      return null;
    }
    long[] bits = new long[words];
    for (String errno : edge.replaced()) {
      Integer number = numbers.get(errno); // null for one that nothing gives
      if (number != null) {
        bits[number / Long.SIZE] |= 1L << number;
      }
    }
    return bits;
  }

  /** Those of a function by calls that are sure, sorted by name. */
  public List<String> sure(int function) {
    return names(function, sure, null);
  }

  /**
   * Those that come only by way of pointers that may hold one of several functions, or past a
   * caller that replaces them where it sees them; sorted.
   */
  public List<String> possible(int function) {
    return names(function, possible, sure);
  }

  private List<String> names(int function, long[] bits, long[] without) {
    List<String> found = new ArrayList<>();
    for (int n = 0; n < names.size(); n++) {
      int at = function * words + n / Long.SIZE;
      long left = without == null ? bits[at] : bits[at] & ~without[at];
      if ((left >>> n & 1) != 0) {
        found.add(names.get(n));
      }
    }
    return found;
  }
}
