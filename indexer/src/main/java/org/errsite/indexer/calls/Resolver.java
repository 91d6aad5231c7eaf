// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
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

  /**
   * A member of a struct.
   *
   * @param struct null where it cannot be told
   * @param type {@link CType#UNKNOWN} where the struct is not known to have it
   */
  record Member(Types.Struct struct, String name, CType type) {
    private static final Member NONE = new Member(null, "", CType.UNKNOWN);

    private boolean isOfStruct() {
      return struct != null && struct.members().containsKey(name);
    }
  }

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
    if (access.members().isEmpty()) {
      return access.base() == Access.Base.RESULT ? resultSlot(access.name()) : null;
    }
    Member member = member(access);
    return member.struct() == null || member.name().isEmpty()
        ? null
        : "F:" + member.struct().key() + ":" + member.name();
  }

  /** What a function returns. */
  private String resultSlot(String name) {
    int[] found = symbols.find(path, name);
    return found.length == 0 ? null : "R:" + found[0];
  }

  /** Whether what is meant can hold a function as far as its type tells. */
  boolean mayHoldFunction(Access access) {
    if (!access.members().isEmpty()) {
      return member(access).type().mayHoldFunction();
    }
    return !access.isName() || types.plain(path, typeOf(access.name())).mayHoldFunction();
  }

  /** The struct or other type that an expression with members has; empty where it is not known. */
  String structOf(Access access) {
    return access.members().isEmpty() ? "" : member(access).type().name();
  }

  /** Whether an expression ends with a member that its struct is known to have. */
  boolean isMember(Access access) {
    return !access.members().isEmpty() && member(access).isOfStruct();
  }

  private CType typeOf(String name) {
    CType own = variables.get(name);
    CType type = own == null ? symbols.variable(path, name) : own;
    return type == null ? CType.UNKNOWN : type;
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
  private Member member(Access access) {
    CType type = base(access);
    Deque<String> names = new ArrayDeque<>(access.members());
    Member found = Member.NONE;
    while (!names.isEmpty()) {
      String name = names.poll();
      if (name.startsWith("#") && type.array()) {
        type = notArray(type);
        continue;
      }
      Types.Struct struct = type.function() ? null : types.struct(path, type);
      String own = struct != null && name.startsWith("#") ? named(struct, name) : name;
      CType next = struct == null ? null : struct.members().get(own);
      if (struct != null && next == null && isAlias(own, struct, names)) {
        continue;
      }
      type = next == null ? CType.UNKNOWN : types.plain(path, next);
      found = new Member(struct, own, type);
    }
    return found;
  }

  /** Whether a name is a macro for a member of the struct, which then comes next. */
  private boolean isAlias(String name, Types.Struct struct, Deque<String> names) {
    String alias = symbols.alias(name);
    if (alias == null) {
      return false;
    }
    List<String> path = Arrays.asList(alias.split("\\."));
    if (!struct.members().containsKey(path.get(0))) {
      return false;
    }
    for (int i = path.size() - 1; i >= 0; i--) {
      names.addFirst(path.get(i));
    }
    return true;
  }

  private static String named(Types.Struct struct, String position) {
    return struct.nameAt(Integer.parseInt(position.substring(1)));
  }

  private CType base(Access access) {
    return switch (access.base()) {
      case NAME -> types.plain(path, notArray(typeOf(access.name())));
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
