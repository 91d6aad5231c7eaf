// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.trace;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the arguments of a call tell of where in the kernel it went.
 *
 * @param flags names of constants, such as {@code CLONE_NEWUSER}
 * @param kernelFiles last parts of paths below {@code /proc}, {@code /sys} and {@code /dev}
 * @param systems what serves those paths, as parts of the names of source files: {@code proc},
 *     {@code cgroup}
 * @param kinds what {@code -y} and {@code -yy} say a descriptor is: {@code pipe}, {@code socket},
 *     {@code TCP}, {@code eventfd}
 */
public record Hints(
    List<String> flags, List<String> kernelFiles, List<String> systems, List<String> kinds) {
  /** Nothing is known. */
  public static final Hints NONE = new Hints(List.of(), List.of(), List.of(), List.of());

  private static final Pattern FLAG =
      Pattern.compile("\\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\\b|\\b(?:SIO|TIO|TC|FI|BLK)[A-Z]{2,}\\b");
  private static final Pattern KIND =
      Pattern.compile("\\d<(?:anon_inode:\\[?([a-z_-]+)|([A-Za-z]+?(?:-[A-Za-z]+)*)(?:v6)?:\\[)");
  private static final Pattern HEXADECIMAL = Pattern.compile("\\\\x([0-9a-f]{2})");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

  /** Reads what stands between the brackets of a call. */
  public static Hints in(String arguments) {
    // What a program wrote may look like a flag.
    String plain = QUOTED.matcher(arguments.replace("\\\"", "")).replaceAll(" ");
    KernelPaths paths = new KernelPaths(letters(arguments));
    return new Hints(flags(plain), paths.names(), paths.systems(), all(KIND, plain));
  }

  /** FUTEX_WAIT_PRIVATE is two flags, one of them in another's name. */
  private static List<String> flags(String plain) {
    Set<String> flags = new LinkedHashSet<>();
    for (String flag : all(FLAG, plain)) {
      flags.add(flag);
      flags.add(flag.replaceFirst("^(FUTEX_.+)_PRIVATE$", "$1"));
    }
    return List.copyOf(flags);
  }

  /** Undoes {@code -xx}, which writes all letters as numbers. */
  private static String letters(String arguments) {
    return arguments.contains("\\x")
        ? HEXADECIMAL.matcher(arguments).replaceAll(letter -> letter(letter.group(1)))
        : arguments;
  }

  private static String letter(String digits) {
    char letter = (char) Integer.parseInt(digits, 16);
    boolean inName = letter > ' ' && letter < 127 && "\"<>\\$".indexOf(letter) < 0;
    return inName ? String.valueOf(letter) : " ";
  }

  private static List<String> all(Pattern pattern, String text) {
    Set<String> found = new LinkedHashSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      String part = matcher.group();
      for (int i = 1; i <= matcher.groupCount(); i++) {
        part = matcher.group(i) == null ? part : matcher.group(i);
      }
      found.add(part);
    }
    return List.copyOf(found);
  }
}
