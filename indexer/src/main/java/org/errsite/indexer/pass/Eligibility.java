// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.errsite.indexer.scan.Argument;
import org.errsite.indexer.scan.Barrier;
import org.errsite.indexer.scan.Constant;
import org.errsite.indexer.scan.FileScan;
import org.errsite.indexer.scan.Function;
import org.errsite.indexer.scan.Kind;

/** Says which constants are to be wrapped, and of the others why not. */
public final class Eligibility {
  private final Set<String> hosted;
  private final Set<String> functions;
  private final FixedParameters fixed;

  private Eligibility(Collection<FileScan> scans) {
    hosted = scans.stream().filter(FileScan::hosted).map(FileScan::path).collect(toSet());
    functions =
        scans.stream().flatMap(s -> s.functions().stream()).map(Function::name).collect(toSet());
    fixed = new FixedParameters(scans);
  }

  /** What can be said of files that are wrapped together. */
  public static Eligibility of(Collection<FileScan> scans) {
    return new Eligibility(scans);
  }

  /**
   * Why the pass leaves a file alone.
   *
   * @param path from the kernel root
   * @return a short stable reason, or an empty string for a file that takes part
   */
  public String skipReason(String path) {
    String place = Places.skipReason(path);
    if (!place.isEmpty()) {
      return place;
    }
    return hosted.contains(path) ? "user-space program" : "";
  }

  /**
   * Why a constant must not be wrapped, the place of its file left out of account.
   *
   * @param path of its file, from the kernel root
   * @return a short stable reason, or an empty string for an eligible constant
   */
  public String skipReason(String path, Constant constant) {
    if (HookDefaults.has(path, constant)) {
      return "";
    }
    String kind = byKind(constant);
    if (!kind.isEmpty()) {
      return kind;
    }
    Barrier barrier = constant.surroundings().barrier();
    if (barrier != Barrier.NONE && !isCallElsewhere(barrier, constant)) {
      return barrier.label();
    }
    List<Argument> arguments = constant.surroundings().arguments();
    if (!arguments.isEmpty() && arguments.get(0).call().equals("ERR")) {
      return "already wrapped";
    }
    String callee = Callees.skipReason(constant);
    return callee.isEmpty() ? fixed.skipReason(path, arguments) : callee;
  }

  private static String byKind(Constant constant) {
    boolean inside = constant.functionIndex() >= 0;
    return switch (constant.kind()) {
      case RETURN, ASSIGN, INIT, ARGUMENT -> inside ? "" : "outside functions";
      case CONDITION -> "condition";
      case COMPARISON -> "comparison";
      case CASE -> "case label";
      case STATIC_INIT -> "static initialiser";
      case CONST_EXPR -> "constant expression";
      case MACRO -> "";
      case OTHER -> inside ? "other use" : "outside functions";
    };
  }

  /** A macro that stands in for a function is used as one. */
  private boolean isCallElsewhere(Barrier barrier, Constant constant) {
    return barrier == Barrier.MACRO_EXPRESSION && functions.contains(constant.function());
  }

  /**
   * Whether Coccinelle is to wrap a constant of a file. Carriers, macros and what the runtime
   * records are not its to see.
   */
  boolean eligible(String path, Constant constant) {
    return constant.carriers().isEmpty()
        && !HookDefaults.has(path, constant)
        && constant.kind() != Kind.MACRO
        && skipReason(path).isEmpty()
        && skipReason(path, constant).isEmpty();
  }
}
