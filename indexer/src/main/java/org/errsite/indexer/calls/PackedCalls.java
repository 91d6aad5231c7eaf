// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.errsite.indexer.calls.CallGraph.Edge;

/**
 * The calls of all functions in arrays: a whole kernel has millions, but few sorts of them. What is
 * read from it is made anew each time.
 */
final class PackedCalls extends AbstractList<List<Edge>> implements RandomAccess {
  /** Where the calls of each function begin, and at last where they end. */
  private final int[] first;

  private final int[] to;
  private final int[] sorts;
  private final List<Sort> known;

  /** All of a call but what is called. */
  private record Sort(
      Tier tier, int choices, boolean flows, List<String> labels, List<String> replaced) {
    static Sort of(Edge edge) {
      return new Sort(edge.tier(), edge.choices(), edge.flows(), edge.labels(), edge.replaced());
    }

    Edge to(int function) {
      return new Edge(function, tier, choices, flows, labels, replaced);
    }
  }

  private PackedCalls(int[] first, int[] to, int[] sorts, List<Sort> known) {
    this.first = first;
    this.to = to;
    this.sorts = sorts;
    this.known = known;
  }

  /** Packs those of one function after the other. */
  static final class Packer {
    private final Map<Sort, Integer> numbers = new HashMap<>();
    private final List<Sort> known = new ArrayList<>();
    private int[] first = new int[1024];
    private int[] to = new int[1024];
    private int[] sorts = new int[1024];
    private int functions;
    private int calls;

    void add(Iterable<Edge> edges) {
      for (Edge edge : edges) {
        to = roomy(to, calls);
        sorts = roomy(sorts, calls);
        to[calls] = edge.to();
        sorts[calls] = number(Sort.of(edge));
        calls++;
      }
      functions++;
      first = roomy(first, functions);
      first[functions] = calls;
    }

    private int number(Sort sort) {
      Integer number = numbers.putIfAbsent(sort, known.size());
      if (number == null) {
        known.add(sort);
        return known.size() - 1;
      }
      return number;
    }

    private static int[] roomy(int[] array, int position) {
      return position < array.length ? array : Arrays.copyOf(array, position * 2);
    }

    PackedCalls packed() {
      return new PackedCalls(
          Arrays.copyOf(first, functions + 1),
          Arrays.copyOf(to, calls),
          Arrays.copyOf(sorts, calls),
          known);
    }
  }

  /** Packs what is not packed yet. */
  static PackedCalls of(List<List<Edge>> calls) {
    if (calls instanceof PackedCalls packed) {
      return packed;
    }
    Packer packer = new Packer();
    calls.forEach(packer::add);
    return packer.packed();
  }

  @Override
  public List<Edge> get(int function) {
    Edge[] edges = new Edge[first[function + 1] - first[function]];
    for (int i = 0; i < edges.length; i++) {
      int at = first[function] + i;
      edges[i] = known.get(sorts[at]).to(to[at]);
    }
    return Arrays.asList(edges);
  }

  @Override
  public int size() {
    return first.length - 1;
  }

  /** How many sorts of calls there are. */
  int sorts() {
    return known.size();
  }

  /** A call of some function that is of a sort. */
  Edge sort(int sort) {
    return known.get(sort).to(0);
  }

  /** What is done with a call. */
  @FunctionalInterface
  interface Visitor {
    void see(int from, int to, int sort);
  }

  /** Shows all calls in order, without making them. */
  void each(Visitor visitor) {
    for (int from = 0; from < size(); from++) {
      for (int i = first[from]; i < first[from + 1]; i++) {
        visitor.see(from, to[i], sorts[i]);
      }
    }
  }

  /** Writes it for {@link #read}. */
  void write(PackedWriter out) {
    out.number(known.size());
    for (Sort sort : known) {
      out.name(sort.tier().name());
      out.number(sort.choices());
      out.number(sort.flows() ? 1 : 0);
      out.names(sort.labels());
      out.names(sort.replaced());
    }
    for (int function = 0; function < size(); function++) {
      out.number(first[function + 1] - first[function]);
      int last = function;
      for (int i = first[function]; i < first[function + 1]; i++) {
        out.difference(to[i] - last);
        out.number(sorts[i]);
        last = to[i];
      }
    }
  }

  /** Reads it back for so many functions. */
  static PackedCalls read(PackedReader in, int functions) {
    List<Sort> known = new ArrayList<>();
    for (int left = in.number(); left > 0; left--) {
      Tier tier = Tier.valueOf(in.name());
      known.add(new Sort(tier, in.number(), in.number() > 0, in.names(), in.names()));
    }
    int[] first = new int[functions + 1];
    int[] to = new int[1024];
    int[] sorts = new int[1024];
    int calls = 0;
    for (int function = 0; function < functions; function++) {
      int end = calls + in.number();
      if (end > to.length) {
        to = Arrays.copyOf(to, end * 2);
        sorts = Arrays.copyOf(sorts, end * 2);
      }
      int last = function;
      for (; calls < end; calls++) {
        last += in.difference();
        to[calls] = last;
        sorts[calls] = in.number();
      }
      first[function + 1] = calls;
    }
    return new PackedCalls(first, Arrays.copyOf(to, calls), Arrays.copyOf(sorts, calls), known);
  }
}
