// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.errsite.indexer.scan.CType;
import org.errsite.indexer.scan.FileCode;
import org.errsite.indexer.scan.StructType;
import org.errsite.indexer.scan.Variable;

/** The structs and typedefs of a kernel: those of a C file are its own, those of headers all's. */
final class Types {
  /** A typedef of a typedef of … does not go deeper than that. */
  private static final int DEEPEST = 8;

  private final Map<String, Struct> shared = new HashMap<>();
  private final Map<String, Map<String, Struct>> own = new HashMap<>();
  private final Map<String, CType> typedefs = new HashMap<>();
  private final Map<String, Map<String, CType>> ownTypedefs = new HashMap<>();

  /** Tags that are macros for another, as {@code rcu_head} is. */
  private final Map<String, String> aliases = new HashMap<>();

  /**
   * A struct with the members of all its definitions.
   *
   * @param key the same for no other struct
   */
  record Struct(String key, Map<String, CType> members, List<String> order) {
    private void add(StructType type) {
      for (Variable member : type.fields()) {
        if (!member.name().isEmpty() && members.putIfAbsent(member.name(), member.type()) == null) {
          order.add(member.name());
        }
      }
    }

    /** Name of the member at a position, or empty. */
    String nameAt(int position) {
      return position < order.size() ? order.get(position) : "";
    }
  }

  Types(Collection<FileCode> files) {
    for (FileCode file : files) {
      boolean header = file.path().endsWith(".h");
      Map<String, Struct> structs =
          header ? shared : own.computeIfAbsent(file.path(), path -> new HashMap<>());
      for (StructType type : file.structs()) {
        String key = header ? type.name() : type.name() + "@" + file.path();
        structs
            .computeIfAbsent(type.name(), n -> new Struct(key, new HashMap<>(), new ArrayList<>()))
            .add(type);
      }
      if (header) {
        file.typedefs().forEach(typedefs::putIfAbsent);
        file.aliases().forEach(aliases::putIfAbsent);
      } else {
        ownTypedefs.put(file.path(), file.typedefs());
      }
    }
  }

  /** The type that a typedef stands for in the end; any other type as it is. */
  CType plain(String path, CType type) {
    CType plain = type;
    for (int i = 0; i < DEEPEST && !plain.function(); i++) {
      CType next = ownTypedefs.getOrDefault(path, Map.of()).get(plain.name());
      next = next == null ? typedefs.get(plain.name()) : next;
      if (next == null) {
        break;
      }
      plain = new CType(next.name(), next.function(), plain.array() || next.array());
    }
    return plain;
  }

  /** The struct of a type, or null. */
  Struct struct(String path, CType type) {
    String name = plain(path, type).name();
    Struct found = struct(path, name);
    int tag = name.indexOf(' ') + 1;
    String alias = found == null && tag > 0 ? aliases.get(name.substring(tag)) : null;
    return alias == null ? found : struct(path, name.substring(0, tag) + alias);
  }

  private Struct struct(String path, String name) {
    Struct local = own.getOrDefault(path, Map.of()).get(name);
    return local == null ? shared.get(name) : local;
  }
}
