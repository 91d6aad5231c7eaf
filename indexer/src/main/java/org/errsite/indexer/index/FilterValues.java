// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.errsite.indexer.pass.By;
import org.errsite.indexer.pass.Status;
import org.errsite.indexer.scan.Kind;

/** Checks the values of filters that know all their values. */
final class FilterValues {
  private FilterValues() {}

  /**
   * The values in the form in which they are indexed.
   *
   * @param value as written; error names, states and kinds may be several, parted by commas
   * @param errnos the error names of the release
   * @throws BadQueryException when it cannot be one
   */
  static List<String> check(Filter.Name name, String value, Collection<String> errnos) {
    String lower = value.toLowerCase(Locale.ROOT);
    return switch (name) {
      case ERRNO -> several(name, value.toUpperCase(Locale.ROOT), errnos);
      case STATUS, KIND, BY, EAGER -> several(name, lower, known(name));
      case LINE -> List.of(matching(name, value, "[0-9]+", "a line number such as 286"));
      case ID -> List.of(matching(name, lower, "[0-9a-f]{12}", "12 hexadecimal digits"));
      case SYSCALL -> List.of(lower.startsWith("sys_") ? lower.substring(4) : lower);
      default -> List.of(value);
    };
  }

  /** All values of a filter in every release; empty where they are without number. */
  static List<String> known(Filter.Name name) {
    return switch (name) {
      case STATUS -> Arrays.stream(Status.values()).map(Status::label).toList();
      case KIND -> Arrays.stream(Kind.values()).map(Kind::label).toList();
      case BY -> Arrays.stream(By.values()).map(By::label).filter(by -> !by.isEmpty()).toList();
      case EAGER -> List.of("true", "false");
      default -> List.of();
    };
  }

  private static List<String> several(Filter.Name name, String value, Collection<String> known) {
    List<String> values = List.of(value.split(",", -1));
    for (String each : values) {
      if (!known.contains(each)) {
        throw new BadQueryException(
            String.format(
                "%s:%s is none of this release; did you mean %s:%s?",
                name.label(), each, name.label(), Nearest.to(each, known)));
      }
    }
    return values;
  }

  private static String matching(Filter.Name name, String value, String shape, String what) {
    if (!value.matches(shape)) {
      throw new BadQueryException(name.label() + ":" + value + " should be " + what);
    }
    return value.replaceFirst("^0+(?=[0-9]+$)", name == Filter.Name.LINE ? "" : "$0");
  }
}
