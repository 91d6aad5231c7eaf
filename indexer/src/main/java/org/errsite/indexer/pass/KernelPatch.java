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
 * All of one kernel's patch: the runtime, and what instruments every constant.
 *
 * @param release its name, for the patch's first lines
 * @param runtime what the series makes of this kernel
 * @param edits of its files, in any order
 */
public record KernelPatch(String release, KernelRuntime runtime, List<FileEdits> edits) {

  /** How many constants it instruments. */
  public long sites() {
    return byCoccinelle() + byScan();
  }

  private long byCoccinelle() {
    return edits.stream().mapToLong(FileEdits::byCoccinelle).sum();
  }

  private long byScan() {
    return edits.stream().mapToLong(FileEdits::byScan).sum();
  }

  /**
   * Writes it.
   *
   * @param tree has listed every file of the edits and of the series
   * @param out is not closed
   */
  public void write(SourceTree tree, OutputStream out) throws IOException {
    PatchWriter writer = new PatchWriter(out);
    writer.comment(head());
    Map<String, FileEdits> byPath = new TreeMap<>();
    edits.stream().filter(own -> !own.isEmpty()).forEach(own -> byPath.put(own.path(), own));
    SortedSet<String> paths = new TreeSet<>(byPath.keySet());
    paths.addAll(runtime.files().keySet());
    for (String path : paths) {
      FileEdits own = byPath.get(path);
      PatchedFile file = runtime.files().get(path);
      if (file == null) {
        writer.add(tree.read(path), own);
      } else {
        byte[] before = file.isAdded() ? new byte[0] : tree.read(path).bytes();
        writer.add(path, before, own == null ? before : own.applied(before), file);
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
            "Linux %s, %,d error constants recorded, for git apply:%n%,d wrapped by Coccinelle,"
                + " %,d instrumented by what errsite's scan says (by: scan).%n",
            release, sites(), byCoccinelle(), byScan())
        + what;
  }
}
