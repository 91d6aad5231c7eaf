// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.ArrayList;
import java.util.List;

/** What stands before the body of a function. */
final class FunctionHead {
  private final Tokens tokens;
  private final Brackets brackets;
  private final Region region;
  private final AccessReader accesses;

  FunctionHead(Tokens tokens, Brackets brackets, Region region) {
    this.tokens = tokens;
    this.brackets = brackets;
    this.region = region;
    accesses = new AccessReader(tokens, brackets);
  }

  /** Whether it is a {@code SYSCALL_DEFINE}. */
  boolean isSystemCall() {
    String word = tokens.text(region.nameToken);
    return word.contains("SYSCALL_DEFINE") || word.contains("SYSCALL32_DEFINE");
  }

  /** Whether it is a {@code BPF_CALL_n}, whose arguments are written as those of a system call. */
  private boolean isHelper() {
    return tokens.text(region.nameToken).contains("BPF_CALL_");
  }

  /** Whether it is static. */
  boolean isLocal() {
    for (int t = region.start; t < region.nameToken; t++) {
      if (tokens.type[t] == Keyword.STATIC) {
        return true;
      }
    }
    return false;
  }

  /** What it returns. */
  CType returnType() {
    CType type = CType.UNKNOWN;
    for (int t = region.start; t < region.nameToken; t++) {
      String struct = Names.struct(tokens, t);
      if (struct != null) {
        return CType.named(struct);
      }
      if (tokens.type[t] == Tokens.WORD && !tokens.startsWith(t, "__")) {
        type = CType.named(tokens.text(t));
      }
    }
    return type;
  }

  /** Its parameters, none where they cannot be read. */
  List<Variable> parameters(DeclarationReader declarations) {
    int open = region.nameToken + 1;
    int close = brackets.partner(open);
    if (tokens.type[open] != '(' || close <= open || close > region.open) {
      return List.of();
    }
    return isSystemCall() || isHelper()
        ? pairs(open, close)
        : declarations.parameters(open + 1, close);
  }

  /** {@code SYSCALL_DEFINE2(name, type, argument, type, argument)}. */
  private List<Variable> pairs(int open, int close) {
    List<Variable> found = new ArrayList<>();
    int t = accesses.endOfArgument(open + 1, close) + 1;
    while (t < close) {
      int end = accesses.endOfArgument(accesses.endOfArgument(t, close) + 1, close);
      String type = "";
      for (int i = t; i < end; i++) {
        String struct = Names.struct(tokens, i);
        type = struct == null ? type : struct;
      }
      found.add(new Variable(tokens.text(end - 1), CType.named(type)));
      t = end + 1;
    }
    return found;
  }
}
