// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
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
      addFunction(index, out);
    }
    return out.finish();
  }

  /** One function, cut down to one constant. */
  Unit sliced(int index, int offset) {
    UnitWriter out = new UnitWriter(source, new TreeSet<>(Set.of(offset)));
    addFunction(index, out);
    return out.finish();
  }

  private void addFunction(int index, UnitWriter out) {
    Function function = scan.functions().get(index);
    out.beginFunction(index);
    new Slicer(source, function.bodyStart(), bodyLast(function), out).run();
    out.addProbe();
  }

  /** Offset of the closing brace, or of the end where there is none. */
  private int bodyLast(Function function) {
    int last = function.bodyEnd() - 1;
    return source[last] == '}' ? last : function.bodyEnd();
  }
}
