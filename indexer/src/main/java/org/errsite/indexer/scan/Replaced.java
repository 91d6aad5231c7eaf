// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a file turns one error into another: {@code if (err == -ENOIOCTLCMD) err = -ENOTTY}. */
final class Replaced {
  private static final Pattern FOUND = Pattern.compile("== ?-(E[A-Z0-9]+)\\b");

  private final Map<String, String> errors = new HashMap<>();

  /** Where the constants of a scan do so. */
  Replaced(FileScan scan) {
    for (Constant constant : scan.constants()) {
      Matcher found = FOUND.matcher(constant.guard());
      if (constant.kind().isBorn() && !constant.guard().startsWith("!") && found.find()) {
        errors.put(key(constant.errno(), constant.line()), found.group(1));
      }
    }
  }

  /** The error that gives way to a constant on a line; empty if none. */
  String by(String errno, int line) {
    return errors.getOrDefault(key(errno, line), "");
  }

  private static String key(String errno, int line) {
    return errno + " " + line;
  }
}
