// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.check;

import java.util.BitSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names within a page; millions of lines take a bit each. Not for several threads at once. */
final class Anchors {
  private static final Pattern LINE = Pattern.compile("L([1-9]\\d{0,6})");

  private final BitSet lines = new BitSet();
  private final Set<String> others = new TreeSet<>();

  /** Adds one; whether it was new. */
  boolean add(String name) {
    Matcher line = LINE.matcher(name);
    if (!line.matches()) {
      return others.add(name);
    }
    int number = Integer.parseInt(line.group(1));
    boolean isNew = !lines.get(number);
    lines.set(number);
    return isNew;
  }

  boolean contains(String name) {
    Matcher line = LINE.matcher(name);
    return line.matches() ? lines.get(Integer.parseInt(line.group(1))) : others.contains(name);
  }

  /** Those that another page does not have. */
  Set<String> without(Anchors there) {
    BitSet missing = (BitSet) lines.clone();
    missing.andNot(there.lines);
    Set<String> names = new TreeSet<>(others);
    names.removeAll(there.others);
    missing.stream().forEach(line -> names.add("L" + line));
    return names;
  }
}
