// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.errsite.indexer.scan.Constant;
import org.errsite.indexer.scan.FileScan;

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

  private final Set<String> ownErr;

  private Eligibility(Set<String> ownErr) {
    this.ownErr = ownErr;
  }

  private record PathRule(Pattern pattern, String reason) {
    PathRule(String regex, String reason) {
      this(Pattern.compile(regex), reason);
    }
  }

  /**
   * What can be said of files that are wrapped together. In one that has a macro {@code ERR} of its
   * own, or from a header beside it, a wrap would call that one.
   *
   * @param scans of all of them; a header counts only when it is among them
   */
  public static Eligibility of(Collection<FileScan> scans) {
    Set<String> own = new HashSet<>();
    scans.stream().filter(FileScan::definesErr).forEach(scan -> own.add(scan.path()));
    // Headers include headers, so what is found in one round may lead to more in the next.
    for (int before = -1; before < own.size() && !own.isEmpty(); ) {
      before = own.size();
      for (FileScan scan : scans) {
        if (scan.headers().stream().anyMatch(own::contains)) {
          own.add(scan.path());
        }
      }
    }
    return new Eligibility(own);
  }

  /**
   * Why the pass leaves a file alone.
   *
   * @param path from the kernel root
   * @return a short stable reason, or an empty string for a file that takes part
   */
  public String skipReason(String path) {
    for (PathRule rule : PATHS) {
      if (rule.pattern().matcher(path).matches()) {
        return rule.reason();
      }
    }
    return ownErr.contains(path) ? "own ERR macro" : "";
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

  /** Whether Coccinelle is to wrap a constant of a file. What has carriers is not its to see. */
  boolean eligible(String path, Constant constant) {
    return constant.carriers().isEmpty()
        && skipReason(path).isEmpty()
        && skipReason(constant).isEmpty();
  }
}
