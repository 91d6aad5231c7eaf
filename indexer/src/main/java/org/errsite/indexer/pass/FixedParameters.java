// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.errsite.indexer.scan.Argument;
import org.errsite.indexer.scan.FileScan;
import org.errsite.indexer.scan.MacroText;

/**
 * Parameters of macros that take a constant as it is written: they become part of a name or of a
 * string, or an operand of assembly. A macro counts in its own file, one of a header in all.
 */
final class FixedParameters {
  private static final Pattern ASM = Pattern.compile("\\b(__asm__|__asm|asm\\w*)\\b");
  private static final String ANYWHERE = "";

  /** Positions by the macro's name, by the file it counts in. */
  private final Map<String, Map<String, Set<Integer>>> found = new HashMap<>();

  /** Those of all macros of these files. */
  FixedParameters(Collection<FileScan> scans) {
    for (FileScan scan : scans) {
      String file = scan.path().endsWith(".h") ? ANYWHERE : scan.path();
      for (MacroText macro : scan.macros()) {
        Set<Integer> positions = macro.parameters() == null ? Set.of() : positions(macro);
        if (!positions.isEmpty()) {
          found
              .computeIfAbsent(file, f -> new HashMap<>())
              .computeIfAbsent(macro.name(), n -> new HashSet<>())
              .addAll(positions);
        }
      }
    }
  }

  private static Set<Integer> positions(MacroText macro) {
    String body = macro.body();
    // Few have either, and to look for words costs.
    if (body.indexOf('#') < 0 && !body.contains("asm")) {
      return Set.of();
    }
    Matcher asm = ASM.matcher(body);
    int asmFrom = asm.find() ? asm.start() : body.length();
    Set<Integer> positions = new HashSet<>();
    if (asmFrom == body.length() && body.indexOf('#') < 0) {
      return positions;
    }
    for (int i = 0; i < macro.parameters().size(); i++) {
      String name = macro.parameters().get(i).replace("...", "").strip();
      String word = Pattern.quote(name.isEmpty() ? "__VA_ARGS__" : name);
      Matcher uses = Pattern.compile("(#\\s*)?\\b" + word + "\\b(\\s*##)?").matcher(body);
      while (uses.find()) {
        // A comma before ## only drops the comma.
        boolean dropped =
            uses.group(1) != null && body.substring(0, uses.start()).matches(".*,\\s*#");
        boolean pasted = (uses.group(1) != null && !dropped) || uses.group(2) != null;
        if (pasted || uses.start() > asmFrom) {
          positions.add(i);
        }
      }
    }
    return positions;
  }

  /** Why a constant among these arguments has to stay as it is; empty where it need not. */
  String skipReason(String path, List<Argument> arguments) {
    boolean fixed = arguments.stream().anyMatch(argument -> isFixed(path, argument));
    return fixed ? "written out by a macro" : "";
  }

  private boolean isFixed(String path, Argument argument) {
    return Optional.ofNullable(found.getOrDefault(path, Map.of()).get(argument.call()))
        .or(() -> Optional.ofNullable(found.getOrDefault(ANYWHERE, Map.of()).get(argument.call())))
        .map(positions -> positions.contains(argument.position()))
        .orElse(false);
  }
}
