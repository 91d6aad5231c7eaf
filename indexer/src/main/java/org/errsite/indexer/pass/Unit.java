// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A file to be shown to Coccinelle: slices, each in a function of its own.
 *
 * @param text C
 * @param parts where each slice stands in it
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Unit(byte[] text, List<Part> parts) {
  private static final String PROBE = "errsite_probe = -";

  /**
   * One slice in the unit.
   *
   * @param from offset of the slice's text in the unit's
   * @param probe offset of the constant that Coccinelle wraps in every function it can parse
   */
  record Part(Slice slice, int from, int probe) {

    /** Whether the function was parsed, by what was wrapped in the unit. */
    boolean parsed(Set<Integer> wraps) {
      return wraps.contains(probe);
    }

    /** Ordinals of what was wrapped of the slice. */
    List<Integer> wrapped(Set<Integer> wraps) {
      List<Integer> ordinals = new ArrayList<>();
      for (int i = 0; i < slice.places().size(); i++) {
        if (wraps.contains(from + slice.places().get(i))) {
          ordinals.add(i);
        }
      }
      return ordinals;
    }
  }

  /**
   * The definitions' real heads are left out: their macros and types do not matter to the rules.
   */
  static Unit of(List<Slice> slices) {
    StringBuilder text = new StringBuilder();
    List<Part> parts = new ArrayList<>();
    for (Slice slice : slices) {
      text.append("int f").append(parts.size()).append("(void)\n{\n");
      int from = text.length();
      text.append(slice.text()).append(PROBE);
      parts.add(new Part(slice, from, text.length()));
      text.append("EPERM;\n}\n\n");
    }
    return new Unit(text.toString().getBytes(ISO_8859_1), parts);
  }
}
