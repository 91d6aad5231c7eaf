// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.errsite.indexer.kernel.SourceTree;

/**
 * All of one kernel's patch: the runtime, and {@code ERR()} around every wrapped constant.
 *
 * @param release its name, for the patch's first lines
 * @param runtime what the series makes of this kernel
 * @param results of the pass over it
 */
public record KernelPatch(String release, KernelRuntime runtime, List<PassResult> results) {

  /** How many constants it wraps. */
  public long wraps() {
    return results.stream().mapToLong(result -> result.wrapped().size()).sum();
  }

  /**
   * Writes it.
   *
   * @param tree has listed every file of the results and of the series
   * @param out is not closed
   */
  public void write(SourceTree tree, OutputStream out) throws IOException {
    PatchWriter writer = new PatchWriter(out);
    writer.comment(head());
    Map<String, List<Integer>> wrapped = new TreeMap<>();
    results.forEach(result -> wrapped.put(result.path(), result.wrapped()));
    SortedSet<String> paths = new TreeSet<>(wrapped.keySet());
    paths.addAll(runtime.files().keySet());
    for (String path : paths) {
      List<Integer> offsets = wrapped.getOrDefault(path, List.of());
      PatchedFile file = runtime.files().get(path);
      if (file == null) {
        if (!offsets.isEmpty()) {
          writer.add(tree.read(path), offsets);
        }
      } else {
        byte[] before = file.isAdded() ? new byte[0] : tree.read(path).bytes();
        writer.add(path, before, offsets, file);
      }
    }
  }

  private String head() {
    String what;
    if (!runtime.files().isEmpty()) {
      what = "The runtime is part of it.";
    } else if (runtime.fits()) {
      what = "The runtime is not part of it: this kernel has it.";
    } else {
      what = "The runtime is not part of it, and without that it does not compile:\n";
      what += runtime.misfit();
    }
    return "SPDX-License-Identifier: GPL-2.0-only\n"
        + String.format(
            "Linux %s, %,d error constants in ERR(), for git apply.%n", release, wraps())
        + what;
  }
}
