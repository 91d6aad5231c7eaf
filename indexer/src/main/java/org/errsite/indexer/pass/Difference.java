// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.errsite.indexer.pass.Agreement.Right;
import org.errsite.indexer.scan.Argument;
import org.errsite.indexer.scan.Constant;
import org.errsite.indexer.scan.FileScan;
import org.errsite.indexer.scan.Function;
import org.errsite.indexer.scan.Kind;

/**
 * Why the pass takes a constant that is not wrapped by hand, or the other way round. Only what
 * {@code cocci/README.md} tells of is explained.
 *
 * @param byPass whether the pass takes it
 * @param right who is right
 * @param reason a few words
 * @param why one line; empty when it is not explained
 */
record Difference(boolean byPass, Right right, String reason, String why) {
  /** By hand something was wrapped that the scan does not know for a constant. */
  static final Difference NO_CONSTANT = new Difference(false, "no constant for the scan", "");

  private static final Difference FILE_LOST =
      new Difference(true, "file given up", "Coccinelle had an exception, or no more time");
  private static final Difference MACRO_BODY =
      new Difference(true, "body of a macro", "Coccinelle passes over most of them");
  private static final Difference NOT_PARSED =
      new Difference(true, "code not parsed", "Coccinelle says so of these lines");
  private static final Difference DEAD =
      new Difference(
          true, Right.EITHER, "#if 0", "Coccinelle takes what is compiled nowhere for a comment");
  private static final Difference COMPUTED_GOTO =
      new Difference(true, "computed goto", "Coccinelle passes over the function in silence");
  private static final Difference ARGUMENT =
      new Difference(true, "argument of a macro", "Coccinelle does not take statements there");
  private static final Difference HOOK_DEFAULT =
      new Difference(true, "default of an LSM hook", "the runtime records it, by a name");
  private static final Difference NOT_LISTED =
      new Difference(true, "name not listed", "some part of the kernel has it for an error");
  private static final Difference UNEXPLAINED = new Difference(true, "not explained", "");

  private static final Pattern MACRO = Pattern.compile("[A-Z][A-Z0-9_]*");
  private static final String PLACE = "Coccinelle does not know where code runs";
  private static final Map<String, String> WHY = new HashMap<>();

  static {
    tell("a call must not stand there", "noinstr code", "user access open");
    tell("the object is static for C, not for Coccinelle", "static initialiser");
    tell("the object is static for C, not for Coccinelle", "outside functions");
    tell(
        "C wants a number there",
        "constant expression",
        "constant wanted",
        "asm operand",
        "written out by a macro");
    tell("another value always takes its place", "always replaced");
    tell("it is looked up there, not born", "table of errors");
    tell(
        "nothing fails there; errors.cocci knows fewer such calls",
        "printed",
        "traced",
        "test expectation",
        "filler");
  }

  private static void tell(String why, String... reasons) {
    List.of(reasons).forEach(reason -> WHY.put(reason, why));
  }

  private Difference(boolean byPass, String reason, String why) {
    this(byPass, why.isEmpty() ? Right.UNKNOWN : Right.PASS, reason, why);
  }

  /** For a constant that only the pass takes. */
  static Difference missedByHand(FileScan scan, Constant constant, HandFile byHand) {
    if (!byHand.failure().isEmpty()) {
      return FILE_LOST;
    }
    if (constant.kind() == Kind.MACRO) {
      return MACRO_BODY;
    }
    if (isDead(constant)) {
      return DEAD;
    }
    if (HookDefaults.has(scan.path(), constant)) {
      return HOOK_DEFAULT;
    }
    if (!byHand.names().contains(constant.errno())) {
      return NOT_LISTED;
    }
    if (byHand.passedOver().contains(constant.line())) {
      return NOT_PARSED;
    }
    if (jumps(scan, constant, byHand)) {
      return COMPUTED_GOTO;
    }
    return isCodeInMacro(constant) ? ARGUMENT : UNEXPLAINED;
  }

  private static boolean isDead(Constant constant) {
    List<String> conditions = List.of(constant.config().split(" && ", -1));
    return conditions.contains("0") || conditions.contains("!(1)");
  }

  private static boolean jumps(FileScan scan, Constant constant, HandFile byHand) {
    if (constant.functionIndex() < 0) {
      return false;
    }
    Function function = scan.functions().get(constant.functionIndex());
    return byHand.computedGotos().stream()
        .anyMatch(line -> line >= function.line() && line <= function.endLine());
  }

  /** Whether a constant stands in a statement among the arguments of a macro. */
  private static boolean isCodeInMacro(Constant constant) {
    List<Argument> arguments = constant.surroundings().arguments();
    if (arguments.isEmpty()) {
      return false;
    }
    String call = arguments.get(arguments.size() - 1).call();
    // Kinds are those of the inner statement, where the scan sees that there is one.
    boolean code = constant.kind() != Kind.ARGUMENT || MACRO.matcher(call).matches();
    return code && constant.statement().startsWith(call + "(");
  }

  /**
   * For a constant that is only wrapped by hand.
   *
   * @param reason why the pass leaves it
   * @param file whether that holds for the whole file
   */
  static Difference leftByPass(String reason, boolean file) {
    if (file) {
      return new Difference(false, reason, PLACE);
    }
    return new Difference(false, reason, WHY.getOrDefault(reason, ""));
  }
}
