// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.Set;
import java.util.regex.Pattern;

/** What the declaration of a function says of where it runs. */
final class FunctionAttributes {
  private static final Set<String> NO_CALLS =
      Set.of("noinstr", "__noinstr_section", "__cpuidle", "__entry_text", "__head", "__idmap_text");

  /** Macros that define a function of that sort. */
  private static final Pattern ENTRIES =
      Pattern.compile("DEFINE_(IDTENTRY|FREDENTRY|INTERRUPT)\\w*");

  private static final Pattern SECTIONS =
      Pattern.compile("\"\\.(noinstr|entry|head|idmap|cpuidle)[.\\w]*\"");

  private final Tokens tokens;
  private final Region region;

  FunctionAttributes(Tokens tokens, Region region) {
    this.tokens = tokens;
    this.region = region;
  }

  /** Whether no call may be put in: instrumentation is off, or the kernel not in place. */
  boolean forbidCalls() {
    for (int t = region.start; t < region.open; t++) {
      byte type = tokens.type[t];
      if (type == Tokens.WORD && (NO_CALLS.contains(tokens.text(t)) || isEntry(t))) {
        return true;
      }
      if (type == Tokens.STRING && SECTIONS.matcher(tokens.text(t)).matches()) {
        return true;
      }
    }
    return false;
  }

  private boolean isEntry(int t) {
    return t == region.nameToken && ENTRIES.matcher(tokens.text(t)).matches();
  }
}
