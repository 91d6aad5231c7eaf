// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.errsite.indexer.scan.CType;
import org.errsite.indexer.scan.FileCode;
import org.errsite.indexer.scan.FunctionCode;
import org.errsite.indexer.scan.FunctionCode.Sort;
import org.errsite.indexer.scan.Variable;

/** Which function a name means, seen from a file. */
final class Symbols {
  private static final int[] NONE = {};

  /** Every function, and the macros that make calls; a function's position is its number. */
  final List<FunctionCode> functions = new ArrayList<>();

  /** The file of each. */
  final List<FileCode> files = new ArrayList<>();

  private final Map<String, Map<String, int[]>> own = new HashMap<>();
  private final Map<String, int[]> shared = new HashMap<>();
  private final Map<String, int[]> macros = new HashMap<>();
  private final Map<String, String> aliases = new HashMap<>();
  private final Map<String, CType> variables = new HashMap<>();
  private final Map<String, Map<String, CType>> ownVariables = new HashMap<>();

  Symbols(List<FileCode> all) {
    for (FileCode file : all) {
      boolean header = file.path().endsWith(".h");
      Map<String, int[]> names = own.computeIfAbsent(file.path(), path -> new HashMap<>());
      for (FunctionCode function : file.functions()) {
        add(file, function, header, names);
      }
      file.aliases().forEach(aliases::putIfAbsent);
      Map<String, CType> types = new HashMap<>();
      for (Variable variable : file.variables()) {
        types.putIfAbsent(variable.name(), variable.type());
        if (!file.locals().contains(variable.name())) {
          variables.putIfAbsent(variable.name(), variable.type());
        }
      }
      ownVariables.put(file.path(), types);
    }
    all.forEach(this::join);
  }

  /** A file and the C files that it includes see each other's functions, static ones too. */
  private void join(FileCode file) {
    Map<String, int[]> whole = own.get(file.path());
    for (String part : file.parts()) {
      own.getOrDefault(part, Map.of()).forEach(whole::putIfAbsent);
    }
    for (String part : file.parts()) {
      if (own.containsKey(part)) {
        whole.forEach(own.get(part)::putIfAbsent);
      }
    }
  }

  private void add(FileCode file, FunctionCode function, boolean header, Map<String, int[]> names) {
    int number = functions.size();
    functions.add(function);
    files.add(file);
    names.merge(function.name(), new int[] {number}, Symbols::joined);
    if (function.sort() == Sort.MACRO) {
      if (header) {
        macros.merge(function.name(), new int[] {number}, Symbols::joined);
      }
    } else if (header || !function.local()) {
      shared.merge(function.name(), new int[] {number}, Symbols::joined);
    }
  }

  private static int[] joined(int[] a, int[] b) {
    int[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  /** The functions a name may mean in a file: its own, else those of all, else macros. */
  int[] find(String path, String name) {
    int[] found = lookUp(path, name);
    String other = found.length == 0 ? aliases.get(name) : null;
    return other == null || other.equals(name) ? found : lookUp(path, other);
  }

  private int[] lookUp(String path, String name) {
    int[] local = own.getOrDefault(path, Map.of()).get(name);
    if (local != null) {
      return local;
    }
    int[] global = shared.get(name);
    return global == null ? macros.getOrDefault(name, NONE) : global;
  }

  /** What a name is a macro for, with its members behind dots; null when it is none. */
  String alias(String name) {
    return aliases.get(name);
  }

  /** Type of a variable at file level, or null. */
  CType variable(String path, String name) {
    CType local = ownVariables.getOrDefault(path, Map.of()).get(name);
    return local == null ? variables.get(name) : local;
  }

  /** Whether a variable is a file's own. */
  boolean isOwn(String path, String name) {
    return path.endsWith(".c") && ownVariables.getOrDefault(path, Map.of()).containsKey(name);
  }
}
