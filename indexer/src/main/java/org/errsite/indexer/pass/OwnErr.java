// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.errsite.indexer.scan.ErrWord;
import org.errsite.indexer.scan.FileScan;

/**
 * What some drivers call {@code ERR}: a register's bit, or how they print. Where {@code ERR()}
 * records an error, theirs must have another name, or one of the two would be taken for the other.
 */
final class OwnErr {
  /** Put in front of theirs. */
  private static final String PREFIX = "OWN_";

  /** The runtime's own definition. */
  private static final String RUNTIME = "include/linux/err_sites.h";

  private final Set<String> definers;

  /** Knows the files that define it, among these. */
  OwnErr(Collection<FileScan> scans) {
    definers =
        scans.stream()
            .filter(scan -> scan.errWords().stream().anyMatch(ErrWord::defines))
            .map(FileScan::path)
            .filter(path -> !path.equals(RUNTIME))
            .collect(toSet());
  }

  /**
   * What renames it in one file. A word stands for theirs where the file or a header it includes
   * itself defines one; and everywhere when it is called, as nobody else can be meant.
   */
  List<Insertion> renames(FileScan scan) {
    if (scan.errWords().isEmpty() || scan.hosted() || scan.path().equals(RUNTIME)) {
      return List.of();
    }
    boolean all =
        definers.contains(scan.path()) || scan.headers().stream().anyMatch(definers::contains);
    return scan.errWords().stream()
        .filter(word -> all || word.called())
        .map(word -> new Insertion(word.offset(), word.line(), PREFIX))
        .toList();
  }
}
