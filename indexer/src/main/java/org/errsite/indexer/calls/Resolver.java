// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.errsite.indexer.scan.Access;
import org.errsite.indexer.scan.CType;
import org.errsite.indexer.scan.FunctionCode;
import org.errsite.indexer.scan.Variable;

/** Says what an expression in a function, or at file level, means. */
final class Resolver {
  private final Types types;
  private final Symbols symbols;
  private final String path;
  private final int function;
  private final Map<String, CType> variables = new HashMap<>();
  private final Map<String, Integer> parameters = new HashMap<>();

  /**
   * A resolver for one function, or with a negative number for what stands outside all.
   *
   * @param path of the file
   */
  Resolver(Types types, Symbols symbols, String path, int function) {
    this.types = types;
    this.symbols = symbols;
    this.path = path;
    this.function = function;
    if (function >= 0) {
      FunctionCode code = symbols.functions.get(function);
      for (int i = 0; i < code.parameters().size(); i++) {
        parameters.putIfAbsent(code.parameters().get(i).name(), i);
        variables.put(code.parameters().get(i).name(), code.parameters().get(i).type());
      }
      for (Variable variable : code.variables()) {
        variables.put(variable.name(), variable.type());
      }
    }
  }

  /** A member of a struct; the struct is null where it cannot be told. */
  record Member(Types.Struct struct, String name) {}

  /** Whether a name is the function's own: a variable or parameter that may hold a function. */
  boolean isLocal(String name) {
    CType type = variables.get(name);
    return type != null && (type.mayHoldFunction() || symbols.find(path, name).length == 0);
  }

  int[] functions(String name) {
    return symbols.find(path, name);
  }

  /** Name of the slot that is meant, or null when none is or its struct is not known. */
  String slot(Access access) {
    if (access.isName()) {
      return variableSlot(access.name());
    }
    Member member = access.members().isEmpty() ? null : member(access);
    return member == null || member.struct() == null || member.name().isEmpty()
        ? null
        : "F:" + member.struct().key() + ":" + member.name();
  }

  private String variableSlot(String name) {
    Integer parameter = parameters.get(name);
    if (parameter != null) {
      return parameterSlot(function, parameter);
    }
    if (variables.containsKey(name)) {
      return "L:" + function + ":" + name;
    }
    if (symbols.variable(path, name) == null) {
      return null;
    }
    return symbols.isOwn(path, name) ? "G:" + path + ":" + name : "G::" + name;
  }

  static String parameterSlot(int function, int position) {
    return "P:" + function + ":" + position;
  }

  /** The member that an expression with members ends with. */
  Member member(Access access) {
    CType type = base(access);
    List<String> members = access.members();
    Member found = new Member(null, "");
    for (String name : members) {
      if (name.startsWith("#") && type.array()) {
        type = new CType(type.name(), type.function(), false);
        continue;
      }
      Types.Struct struct = type.function() ? null : types.struct(path, type);
      String own = struct != null && name.startsWith("#") ? named(struct, name) : name;
      found = new Member(struct, own);
      CType next = struct == null ? null : struct.members().get(own);
      type = next == null ? CType.UNKNOWN : types.plain(path, next);
    }
    return found;
  }

  private static String named(Types.Struct struct, String position) {
    return struct.nameAt(Integer.parseInt(position.substring(1)));
  }

  private CType base(Access access) {
    return switch (access.base()) {
      case NAME -> {
        CType own = variables.get(access.name());
        CType type = own == null ? symbols.variable(path, access.name()) : own;
        yield type == null ? CType.UNKNOWN : types.plain(path, notArray(type));
      }
      case RESULT -> {
        int[] found = symbols.find(path, access.name());
        yield found.length == 0
            ? CType.UNKNOWN
            : types.plain(path, symbols.functions.get(found[0]).returns());
      }
      case TYPE -> types.plain(path, CType.named(access.name()));
      case UNKNOWN -> CType.UNKNOWN;
    };
  }

  /** In an expression the elements of an array are meant. */
  private static CType notArray(CType type) {
    return type.array() ? new CType(type.name(), type.function(), false) : type;
  }
}
