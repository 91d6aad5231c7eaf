// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The places that may hold functions, and which ones each may hold: what is put into one flows on
 * to those that take from it.
 */
final class Slots {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<TreeSet<Integer>> functions = new ArrayList<>();
  private final List<TreeSet<Integer>> takers = new ArrayList<>();

  /** Number of the place with a name that is its own; it is made when it is new. */
  int of(String name) {
    Integer known = numbers.get(name);
    if (known != null) {
      return known;
    }
    int number = names.size();
    numbers.put(name, number);
    names.add(name);
    functions.add(new TreeSet<>());
    takers.add(new TreeSet<>());
    return number;
  }

  /** A function is put into a place. */
  void put(int slot, int function) {
    functions.get(slot).add(function);
  }

  /** What a place holds is put into another as well. */
  void flow(int from, int to) {
    if (from != to) {
      takers.get(from).add(to);
    }
  }

  /** Lets everything flow until nothing is new. */
  void settle() {
    Deque<Integer> waiting = new ArrayDeque<>();
    for (int slot = 0; slot < names.size(); slot++) {
      if (!functions.get(slot).isEmpty() && !takers.get(slot).isEmpty()) {
        waiting.add(slot);
      }
    }
    while (!waiting.isEmpty()) {
      int slot = waiting.poll();
      for (int taker : takers.get(slot)) {
        if (functions.get(taker).addAll(functions.get(slot)) && !takers.get(taker).isEmpty()) {
          waiting.add(taker);
        }
      }
    }
  }

  /** The functions in a place, by their numbers in order. */
  SortedSet<Integer> functions(int slot) {
    return functions.get(slot);
  }

  /** Every place with its name. */
  List<String> names() {
    return names;
  }
}
