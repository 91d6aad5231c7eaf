// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.Map;

/** Where the kernel is entered otherwise than by system calls, and what does so. */
final class OtherEntries {
  private static final String FAULT = "page fault";
  private static final String SIGNAL = "signal delivery";

  private static final Map<String, String> NAMES =
      Map.of(
          "handle_mm_fault", FAULT,
          // Those of the architectures stand before it, where one was indexed.
          "do_user_addr_fault", FAULT,
          "do_page_fault", FAULT,
          "get_signal", SIGNAL,
          "arch_do_signal_or_restart", SIGNAL,
          "do_exit", "exit of a task",
          "kernel_execve", "the kernel's own exec");

  private OtherEntries() {}

  static boolean has(String function) {
    return NAMES.containsKey(function);
  }

  /** What enters the kernel by a function, as words that follow "by"; empty if nothing does. */
  static String name(String function) {
    return NAMES.getOrDefault(function, "");
  }
}
