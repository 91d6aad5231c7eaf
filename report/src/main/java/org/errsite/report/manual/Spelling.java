// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.manual;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The kernel has a call several times for other sizes of numbers; the manual has it once. */
final class Spelling {
  private static final List<Pattern> ADDED =
      List.of(
          Pattern.compile("_time(32|64)$"),
          Pattern.compile("(16|32|64)$"),
          Pattern.compile("^old_?"));

  private Spelling() {}

  /** Names that a call may go by in the manual, its own first. */
  static Set<String> of(String syscall) {
    Set<String> names = new LinkedHashSet<>(List.of(syscall));
    for (Pattern added : ADDED) {
      String shorter = added.matcher(syscall).replaceFirst("");
      if (!shorter.isEmpty()) {
        names.add(shorter);
      }
    }
    return names;
  }
}
