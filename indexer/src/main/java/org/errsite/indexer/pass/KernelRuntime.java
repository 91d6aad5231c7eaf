// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the runtime series makes of one kernel.
 *
 * @param files those it touches, by path; empty when it does not fit or is there already
 * @param misfit why it does not fit, one line; empty when it does
 */
public record KernelRuntime(SortedMap<String, PatchedFile> files, String misfit) {

  /** For a kernel that has it already. */
  static KernelRuntime present() {
    return new KernelRuntime(Collections.emptySortedMap(), "");
  }

  /** For a kernel it does not fit. */
  static KernelRuntime misfit(String why) {
    return new KernelRuntime(Collections.emptySortedMap(), why);
  }

  /** For a kernel it fits. */
  static KernelRuntime of(SortedMap<String, PatchedFile> files) {
    return new KernelRuntime(Collections.unmodifiableSortedMap(new TreeMap<>(files)), "");
  }

  /** Whether this kernel can have it. */
  public boolean fits() {
    return misfit.isEmpty();
  }

  /**
   * The same, or a misfit when the series would move a line that is to tell its own number.
   *
   * @param edits of the kernel's files
   */
  public KernelRuntime keepingLines(List<FileEdits> edits) {
    for (FileEdits own : edits) {
      PatchedFile file = files.get(own.path());
      if (file == null) {
        continue;
      }
      for (Insertion insertion : own.insertions()) {
        if (!file.keeps(insertion.line())) {
          String site = own.path() + ":" + insertion.line();
          return misfit("the runtime series moves the error of " + site);
        }
      }
    }
    return this;
  }
}
