// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The macros of a kernel whose body has to stand in their place before calls can be read: those
 * that call or set members, define functions, or use another that does.
 *
 * <p>Which definition counts where there are several: the file's own, else the first header's; of
 * one file, the longest.
 */
public final class MacroTable {
  // From 6.12 on it is a static call for each hook and place, set up when the kernel starts.
  private static final List<MacroText> KNOWN =
      List.of(
          known(
              "call_int_hook(FUNC, ...)", "((union security_list_options *)0)->FUNC(__VA_ARGS__)"),
          known(
              "call_void_hook(FUNC, ...)",
              "((union security_list_options *)0)->FUNC(__VA_ARGS__)"));

  private final Map<String, Map<String, MacroText>> own = new HashMap<>();
  private final Map<String, MacroText> shared = new HashMap<>();

  /**
   * The table of the files of one kernel.
   *
   * @param scans in order of their path
   */
  public MacroTable(Collection<FileScan> scans) {
    Set<String> telling = telling(scans);
    for (FileScan scan : scans) {
      for (MacroText macro : scan.macros()) {
        if (!macro.isAlias() && telling.contains(macro.name())) {
          add(scan.path(), macro);
        }
      }
    }
    for (MacroText macro : KNOWN) {
      own.values().forEach(names -> names.remove(macro.name()));
      shared.put(macro.name(), macro);
    }
  }

  private static MacroText known(String head, String body) {
    return MacroText.read(head + " " + body);
  }

  /** Names of those that tell something by themselves or by another. */
  private static Set<String> telling(Collection<FileScan> scans) {
    Set<String> names = new HashSet<>();
    int before = -1;
    while (names.size() > before) {
      before = names.size();
      for (FileScan scan : scans) {
        for (MacroText macro : scan.macros()) {
          if (!macro.isAlias()
              && !macro.name().contains("SYSCALL")
              && !names.contains(macro.name())
              && (macro.isTelling() || macro.mentions(names::contains))) {
            names.add(macro.name());
          }
        }
      }
    }
    return names;
  }

  private void add(String path, MacroText macro) {
    Map<String, MacroText> names = own.computeIfAbsent(path, p -> new HashMap<>());
    names.merge(macro.name(), macro, MacroTable::longer);
    if (path.endsWith(".h")) {
      shared.putIfAbsent(macro.name(), macro);
    }
  }

  private static MacroText longer(MacroText a, MacroText b) {
    return b.body().length() > a.body().length() ? b : a;
  }

  /** The macro of this name as a file sees it, or null. */
  MacroText find(String path, String name) {
    MacroText local = own.getOrDefault(path, Map.of()).get(name);
    return local == null ? shared.get(name) : local;
  }

  /** Whether it is replaced by its body wherever it is used. */
  boolean isReplaced(String path, MacroText macro) {
    return find(path, macro.name()) != null;
  }
}
