// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.Arrays;
import java.util.Set;
import org.errsite.indexer.calls.CallGraph.Edge;
import org.errsite.indexer.calls.CallGraph.Node;

/** How far one call leads: short and sure ways are near. */
final class Costs {
  /** A call by name; all others are told by it. */
  static final int CALL = 8;

  /** A call that a flag of the system call leads to. */
  static final int NAMED_CALL = 2;

  /** What is added where other flags lead. */
  static final int OTHERS = 32;

  /** How many sorts of functions there are. */
  static final int SORTS = 4;

  private static final int MACRO = 1;
  private static final int POINTER = 4;
  private static final int GUESSED = 24;

  /** For each doubling of what a pointer may lead to. */
  private static final int CHOICE = 3;

  /** A header's own definition is mostly what stands in where something is not configured. */
  private static final int STUB = 8;

  /** Few programs make the calls of another word size, or those with numbers of 16 bits. */
  private static final int FOREIGN = 20;

  /** Calls that read files as others do, but that few programs make. */
  private static final Set<String> RARE =
      Set.of(
          "sys_init_module",
          "sys_finit_module",
          "sys_kexec_load",
          "sys_kexec_file_load",
          "sys_swapon",
          "sys_swapoff",
          "sys_acct",
          "sys_ipc",
          "sys_old_mmap");

  private Costs() {}

  /** How far a system call itself is. */
  static int ofEntry(Node entry) {
    String name = entry.name();
    boolean rare = name.startsWith("compat_") || name.endsWith("16") || RARE.contains(name);
    return rare ? FOREIGN : 0;
  }

  /** How far some system calls are, given by the numbers of their functions. */
  static int[] ofEntries(CallGraph graph, int[] entries) {
    return Arrays.stream(entries).map(i -> ofEntry(graph.functions().get(i))).toArray();
  }

  /** Of what is called, all that its cost depends on: one of {@link #SORTS} numbers. */
  static int sort(Node callee) {
    return (callee.line() == 0 ? 1 : 0) + (callee.file().endsWith(".h") ? 2 : 0);
  }

  /**
   * The cost of a call.
   *
   * @param callee the sort of what is called
   */
  static int of(Edge edge, int callee) {
    int base = (callee & 1) > 0 ? MACRO : CALL;
    int choices = 32 - Integer.numberOfLeadingZeros(Math.max(1, edge.choices()));
    return switch (edge.tier()) {
      case DIRECT -> base + (edge.choices() > 1 && (callee & 2) > 0 ? STUB : 0);
      case TYPED, PASSED -> base + POINTER + CHOICE * (choices - 1);
      case NAMED, DEFERRED -> base + GUESSED + CHOICE * (choices - 1);
    };
  }
}
