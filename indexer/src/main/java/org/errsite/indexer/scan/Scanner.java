// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.Set;
import org.errsite.indexer.kernel.SourceText;

/** Reads C: functions, and every errno constant with its context. */
@SuppressWarnings("DoNotCallSuggester") // Goes with the stubs.
public final class Scanner {
  private final Set<String> errnos;

  /** A scanner that knows these error names as constants. */
  public Scanner(Set<String> errnos) {
    this.errnos = Set.copyOf(errnos);
  }

  /** Reads one file; any bytes give an answer. */
  public FileScan scan(SourceText text) {
    throw new UnsupportedOperationException("being written " + errnos + text);
  }
}
