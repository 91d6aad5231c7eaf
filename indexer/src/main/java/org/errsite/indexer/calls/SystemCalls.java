// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.Map;

/** The names of system calls, as strace and the manual have them. */
final class SystemCalls {
  // arch/x86/entry/syscalls/syscall_64.tbl names these otherwise than the function that does it.
  private static final Map<String, String> RENAMED =
      Map.ofEntries(
          Map.entry("newstat", "stat"),
          Map.entry("newlstat", "lstat"),
          Map.entry("newfstat", "fstat"),
          Map.entry("newuname", "uname"),
          Map.entry("umount", "umount2"),
          Map.entry("sendfile64", "sendfile"),
          Map.entry("mmap_pgoff", "mmap"));

  private SystemCalls() {}

  /**
   * Name of the call that a function such as {@code sys_openat} or {@code compat_sys_open} does.
   */
  static String nameOf(String function) {
    String name = function.replaceFirst("^(compat_)?sys_", "");
    return RENAMED.getOrDefault(name, name);
  }
}
