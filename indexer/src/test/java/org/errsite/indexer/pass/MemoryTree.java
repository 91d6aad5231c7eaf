// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.errsite.indexer.kernel.Errno;
import org.errsite.indexer.kernel.SourceText;
import org.errsite.indexer.kernel.SourceTree;
import org.errsite.indexer.scan.FileScan;
import org.errsite.indexer.scan.OwnErrnos;
import org.errsite.indexer.scan.Scanner;

/** A few files that were never on a disk. */
final class MemoryTree implements SourceTree {
  private static final Set<String> ERRNOS =
      Set.of(
          ("EPERM ENOENT ESRCH EINTR EIO ENXIO EAGAIN ENOMEM EACCES EFAULT EBUSY ENODEV EINVAL"
                  + " ENOSPC EPIPE ERANGE ENODATA ETIMEDOUT EOPNOTSUPP ENOSYS EILSEQ EUCLEAN"
                  + " EPROBE_DEFER EROFS ECANCELED ENOTTY ENFILE EBADMSG")
              .split(" ", -1));

  private final TreeMap<String, SourceText> files = new TreeMap<>();

  MemoryTree add(String path, byte[] bytes) {
    try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
      String blob = formatter.idFor(Constants.OBJ_BLOB, bytes).name();
      files.put(path, new SourceText(path, blob, bytes));
    }
    return this;
  }

  MemoryTree add(String path, String text) {
    return add(path, text.getBytes(UTF_8));
  }

  static MemoryTree of(Map<String, String> texts) {
    MemoryTree tree = new MemoryTree();
    texts.forEach(tree::add);
    return tree;
  }

  /** Of all files, with the names for errors that they define. */
  List<FileScan> scans() {
    Map<String, Errno> known = new TreeMap<>();
    ERRNOS.forEach(name -> known.put(name, new Errno(name, 1, "")));
    known.putAll(OwnErrnos.in(scans(ERRNOS), known));
    return scans(known.keySet());
  }

  private List<FileScan> scans(Set<String> errnos) {
    Scanner scanner = new Scanner(errnos);
    return files.values().stream().map(scanner::scan).toList();
  }

  @Override
  public List<String> paths() {
    return List.copyOf(files.keySet());
  }

  @Override
  public SourceText read(String path) {
    return files.get(path);
  }

  @Override
  public void close() {}
}
