// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.model;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orders names of releases, oldest first: 6.9 before 6.12, 6.12-rc1 before 6.12. */
public final class ReleaseOrder implements Comparator<String> {
  private static final Pattern PART = Pattern.compile("\\d+|[^\\d]+");

  @Override
  public int compare(String a, String b) {
    Matcher left = PART.matcher(a);
    Matcher right = PART.matcher(b);
    while (true) {
      boolean more = left.find();
      boolean others = right.find();
      if (!more || !others) {
        return more ? end(left.group()) : others ? -end(right.group()) : 0;
      }
      int order = comparePart(left.group(), right.group());
      if (order != 0) {
        return order;
      }
    }
  }

  /** How a name with one more part compares with the name without it. */
  private static int end(String part) {
    return part.startsWith("-rc") ? -1 : 1;
  }

  private static int comparePart(String a, String b) {
    boolean numbers = isDigit(a.charAt(0)) && isDigit(b.charAt(0));
    return numbers ? new BigInteger(a).compareTo(new BigInteger(b)) : a.compareTo(b);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
