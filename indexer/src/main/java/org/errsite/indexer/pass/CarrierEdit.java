// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.errsite.indexer.scan.Carrier;

/** What is put around one test or jump that lets errors out; it may let out several. */
final class CarrierEdit {
  private final List<String> opening = new ArrayList<>();
  private final List<String> closing = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private Carrier place;

  /** One more error; what the file tells already is not told again. */
  void add(String errno, Carrier carrier) {
    place = carrier;
    if (carrier.noted()) {
      return;
    }
    String note = "ERR_NOTE(" + errno + ");";
    switch (carrier.form()) {
      case JUMP -> {
        String variable = carrier.variable();
        notes.add((variable.isEmpty() ? "" : "if (" + variable + " == -" + errno + ") ") + note);
      }
      case DEFAULT -> around("break; default: " + note + " ", "");
      case WHEN -> around("(ERR_WHEN(", ", " + errno + "))");
      case UNLESS -> around("(ERR_UNLESS(", ", " + errno + "))");
    }
  }

  private void around(String open, String close) {
    if (!opening.contains(open) || !closing.contains(close)) {
      opening.add(open);
      closing.add(0, close);
    }
  }

  /** In front of the place and behind it. */
  List<Insertion> insertions() {
    String before = String.join("", opening);
    String after = String.join("", closing);
    if (!notes.isEmpty()) {
      before = "{ " + String.join(" ", notes) + " ";
      after = " }";
    }
    return before.isEmpty()
        ? List.of()
        : List.of(
            new Insertion(place.from(), place.line(), before),
            new Insertion(place.to(), place.line(), after));
  }
}
