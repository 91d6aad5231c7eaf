// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.util.List;
import java.util.regex.Pattern;
import org.errsite.indexer.scan.Constant;

/** Says which constants are to be wrapped, and of the others why not. */
public final class Eligibility {
  private static final String UAPI = "uapi header";
  private static final String VDSO = "vdso";
  private static final List<PathRule> PATHS =
      List.of(
          new PathRule("include/uapi/.*", UAPI),
          new PathRule("arch/[^/]+/include/uapi/.*", UAPI),
          new PathRule("include/linux/errno\\.h", "errno definition"),
          new PathRule("lib/vdso/.*", VDSO),
          new PathRule("include/vdso/.*", VDSO),
          new PathRule("arch/.*/vdso[^/]*/.*", VDSO));

  private Eligibility() {}

  private record PathRule(Pattern pattern, String reason) {
    PathRule(String regex, String reason) {
      this(Pattern.compile(regex), reason);
    }
  }

  /**
   * Why the pass leaves a file alone.
   *
   * @param path from the kernel root
   * @return a short stable reason, or an empty string for a file that takes part
   */
  public static String skipReason(String path) {
    for (PathRule rule : PATHS) {
      if (rule.pattern().matcher(path).matches()) {
        return rule.reason();
      }
    }
    return "";
  }

  /**
   * Why a constant must not be wrapped, its file left out of account.
   *
   * @return a short stable reason, or an empty string for an eligible constant
   */
  public static String skipReason(Constant constant) {
    return switch (constant.kind()) {
      case RETURN, ASSIGN, INIT -> constant.functionIndex() < 0 ? "outside functions" : "";
      case CONDITION -> "condition";
      case COMPARISON -> "comparison";
      case CASE -> "case label";
      case STATIC_INIT -> "static initialiser";
      case CONST_EXPR -> "constant expression";
      case MACRO -> "macro body";
      case ARGUMENT -> "argument";
      case OTHER -> "other use";
    };
  }

  /** Whether the pass is to wrap a constant of a file. */
  static boolean eligible(String path, Constant constant) {
    return skipReason(path).isEmpty() && skipReason(constant).isEmpty();
  }
}
