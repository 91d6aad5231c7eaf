// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.util.List;
import java.util.NavigableSet;
import org.errsite.indexer.scan.FileScan;
import org.errsite.indexer.scan.Function;

/** Makes the pieces of one file that are shown to Coccinelle. */
final class Units {
  private final byte[] source;
  private final FileScan scan;
  private final NavigableSet<Integer> eligible;

  Units(byte[] source, FileScan scan, NavigableSet<Integer> eligible) {
    this.source = source;
    this.scan = scan;
    this.eligible = eligible;
  }

  /** These functions, cut down to what matters. */
  Unit sliced(List<Integer> functions) {
    UnitWriter out = new UnitWriter(source, eligible);
    for (int index : functions) {
      Function function = scan.functions().get(index);
      out.beginFunction(index);
      new Slicer(source, function.bodyStart(), bodyLast(function), out).run();
      out.addProbe();
    }
    return out.finish();
  }

  /** One function with its whole body. */
  Unit whole(int index) {
    UnitWriter out = new UnitWriter(source, eligible);
    Function function = scan.functions().get(index);
    out.beginFunction(index);
    out.copy(function.bodyStart(), bodyLast(function));
    out.add("\n");
    out.addProbe();
    return out.finish();
  }

  /** Offset of the closing brace, or of the end where there is none. */
  private int bodyLast(Function function) {
    int last = function.bodyEnd() - 1;
    return source[last] == '}' ? last : function.bodyEnd();
  }
}
