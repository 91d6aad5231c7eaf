// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The macros of a kernel whose body has to stand in their place before calls can be read: those
 * that call or set members, define functions, or use another that does.
 *
 * <p>Which definition counts where there are several: the file's own, else the first header's; of
 * one file, the longest.
 */
public final class MacroTable {
  private static final String EVERYWHERE = "";

  // From 6.12 on hooks are a static call for each hook and place, set up when the kernel starts.
  private static final List<MacroText> KNOWN =
      List.of(
          known(
              "call_int_hook",
              "FUNC, ...",
              "((union security_list_options *)0)->FUNC(__VA_ARGS__)"),
          known(
              "call_void_hook",
              "FUNC, ...",
              "((union security_list_options *)0)->FUNC(__VA_ARGS__)"),
          known("module_init", "fn", "static struct module fn##_module = { .init = fn }"),
          known("module_exit", "fn", "static struct module fn##_module = { .exit = fn }"),
          // What answers where a system call is not configured.
          known("COND_SYSCALL", "name", "SYSCALL_DEFINE0(name) { return sys_ni_syscall(); }"),
          known("DEFINE_PER_CPU", "type, name", "type name"));

  /** What these make is read where they are used, or serves debugging, tracing and checks alone. */
  private static final Pattern LEFT_ALONE =
      Pattern.compile(
          "SYSCALL|BPF_CALL_|initcall|^(?:READ|WRITE)_ONCE$|^rcu_(?:dereference|assign|replace)"
              + "|^pr_fmt$|printk_index|[dD]ynamic_(?:func|pr_debug|dev_dbg)|DYNAMIC_DEBUG"
              + "|^WARN|^BUG|ONCE_LITE|RATELIMIT|DO_TRACE|^__branch_check__$|compiletime_assert"
              + "|EXPORT_SYMBOL|cond_export_sym|careful_cmp|^bitop$|EXTABLE|^KUNIT_");

  private final Map<String, Map<String, MacroText>> own = new HashMap<>();
  private final Map<String, Map<String, MacroText>> shared = new HashMap<>();

  /** Of each file the functions that have the name of a macro of other files. */
  private final Map<String, Set<String>> functions = new HashMap<>();

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
      Set<String> names = new HashSet<>();
      scan.functions().stream().map(Function::name).filter(telling::contains).forEach(names::add);
      if (!names.isEmpty()) {
        functions.put(scan.path(), names);
      }
    }
    for (MacroText macro : KNOWN) {
      own.values().forEach(names -> names.remove(macro.name()));
      shared.computeIfAbsent(EVERYWHERE, all -> new HashMap<>()).put(macro.name(), macro);
    }
  }

  private static MacroText known(String name, String parameters, String body) {
    return new MacroText(name, List.of(parameters.split(", ")), body);
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
              && !LEFT_ALONE.matcher(macro.name()).find()
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
      shared.computeIfAbsent(scope(path), s -> new HashMap<>()).putIfAbsent(macro.name(), macro);
    }
  }

  /**
   * The directory whose files may include a header: all for those below an {@code include}, else
   * what its own directory stands in, unless that is the top or one of the kernel's parts.
   */
  private static String scope(String header) {
    if (header.startsWith("include/") || header.contains("/include/")) {
      return EVERYWHERE;
    }
    String directory = parent(header);
    return directory.indexOf('/') == directory.lastIndexOf('/') ? directory : parent(directory);
  }

  /** The directory that a file or directory stands in; empty at the top. */
  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private static MacroText longer(MacroText a, MacroText b) {
    return b.body().length() > a.body().length() ? b : a;
  }

  /** The macro of this name as a file sees it, or null. */
  MacroText find(String path, String name) {
    MacroText found = own.getOrDefault(path, Map.of()).get(name);
    if (found != null || functions.getOrDefault(path, Set.of()).contains(name)) {
      return found;
    }
    String directory = path;
    while (found == null && !directory.isEmpty()) {
      directory = parent(directory);
      found = shared.getOrDefault(directory, Map.of()).get(name);
    }
    return found;
  }

  /** Whether it is replaced by its body wherever it is used. */
  boolean isReplaced(String path, MacroText macro) {
    return find(path, macro.name()) != null;
  }
}
