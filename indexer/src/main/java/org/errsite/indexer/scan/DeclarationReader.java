// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Reads declarations: of members, parameters, variables and typedefs. */
final class DeclarationReader {
  private static final Set<String> QUALIFIERS =
      Set.of("const", "volatile", "inline", "register", "signed", "unsigned", "auto", "noinline");
  private static final Set<String> TYPE_OF =
      Set.of("typeof", "__typeof__", "__typeof", "typeof_member");

  private final Tokens tokens;
  private final Brackets brackets;
  private final Consumer<StructType> structs;

  /**
   * One declared name.
   *
   * @param value where its initial value begins, or -1
   * @param prototype whether it is a function and no variable
   */
  record Declared(Variable variable, int value, boolean prototype) {}

  /**
   * A reader of the tokens that some brackets cover.
   *
   * @param structs is given every struct that is defined on the way
   */
  DeclarationReader(Tokens tokens, Brackets brackets, Consumer<StructType> structs) {
    this.tokens = tokens;
    this.brackets = brackets;
    this.structs = structs;
  }

  /**
   * The names that a declaration declares.
   *
   * @param from first token
   * @param to behind the last; a semicolon may be the last
   * @param owner name of the struct it stands in, for one without a name; empty if none
   * @return nothing where this is no declaration
   */
  List<Declared> read(int from, int to, String owner) {
    Specifiers specifiers = specifiers(from, to, owner);
    int t = specifiers.end;
    String type = specifiers.type;
    if (specifiers.members != null) {
      if (type.isEmpty()) {
        Declared first = t < to ? declarator(t, endOfDeclarator(t, to), "") : null;
        if (first == null) {
          // Members of a struct without a name are its owner's.
          return specifiers.members.stream()
              .map(member -> new Declared(member, -1, false))
              .toList();
        }
        type = (owner.isEmpty() ? "struct " : owner + "::") + first.variable().name();
      }
      structs.accept(new StructType(type, specifiers.members));
    }
    List<Declared> found = new ArrayList<>();
    while (!type.isEmpty() && t < to && tokens.type[t] != ';') {
      int end = endOfDeclarator(t, to);
      Declared declared = declarator(t, end, type);
      if (declared != null) {
        found.add(declared);
      }
      t = end + 1;
    }
    return found;
  }

  /** Whether a type is told by an expression that has it. */
  static boolean isTypeOf(Tokens tokens, int t) {
    return tokens.type[t + 1] == '(' && TYPE_OF.contains(tokens.text(t));
  }

  /** What stands before the first declarator. */
  private static final class Specifiers {
    String type = "";
    List<Variable> members;
    int end;
  }

  private Specifiers specifiers(int from, int to, String owner) {
    Specifiers found = new Specifiers();
    int t = from;
    while (t < to) {
      byte type = tokens.type[t];
      if (type == Keyword.STRUCT || type == Keyword.UNION) {
        t = struct(t, to, owner, found);
      } else if (type == Keyword.ENUM) {
        t = enumeration(t, to, found);
      } else if (type == Keyword.STATIC || type == Keyword.EXTERN || type == Keyword.TYPEDEF) {
        t++;
      } else if (type == Tokens.WORD && isSpecifier(t, to, found)) {
        t = word(t, found);
      } else {
        break;
      }
    }
    found.end = t;
    return found;
  }

  private boolean isSpecifier(int t, int to, Specifiers found) {
    if (isAttribute(t) || QUALIFIERS.contains(tokens.text(t)) || TYPE_OF.contains(tokens.text(t))) {
      return true;
    }
    if (t + 1 >= to || (!found.type.isEmpty() && !isPlain(found.type))) {
      return false;
    }
    byte next = tokens.type[t + 1];
    boolean pointer = next == '(' && t + 2 < to && tokens.type[t + 2] == '*';
    boolean type = next == Keyword.STRUCT || next == Keyword.UNION || next == Keyword.ENUM;
    return next == Tokens.WORD || next == '*' || pointer || type || next == Keyword.STATIC;
  }

  /** Whether another word may belong to the same type, as in {@code long long}. */
  private static boolean isPlain(String type) {
    return type.equals("long") || type.equals("short") || type.equals("int") || type.equals("char");
  }

  private boolean isAttribute(int t) {
    return tokens.startsWith(t, "__")
        && t + 1 < tokens.count
        && tokens.type[t + 1] == '('
        && !TYPE_OF.contains(tokens.text(t));
  }

  private int word(int t, Specifiers found) {
    String text = tokens.text(t);
    if (TYPE_OF.contains(text) || isAttribute(t)) {
      if (TYPE_OF.contains(text)) {
        found.type = "typeof";
      }
      return tokens.type[t + 1] == '(' ? brackets.partner(t + 1) + 1 : t + 1;
    }
    boolean qualifier =
        QUALIFIERS.contains(text) || (text.startsWith("__") && tokens.type[t + 1] != '*');
    if (!qualifier || (found.type.isEmpty() && text.equals("unsigned"))) {
      found.type = text.equals("unsigned") ? "int" : text;
    }
    return t + 1;
  }

  private int struct(int from, int to, String owner, Specifiers found) {
    String keyword = tokens.type[from] == Keyword.STRUCT ? "struct " : "union ";
    int t = from + 1;
    String tag = "";
    while (t < to && tokens.isWord(t)) {
      if (isAttribute(t)) {
        t = brackets.partner(t + 1) + 1;
        continue;
      }
      tag = tag.isEmpty() && !tokens.startsWith(t, "__packed") ? tokens.text(t) : tag;
      t++;
      if (!tag.isEmpty()) {
        break;
      }
    }
    found.type = tag.isEmpty() ? "" : keyword + tag;
    if (t < to && tokens.type[t] == '{') {
      int close = brackets.partner(t);
      String inner = tag.isEmpty() ? owner : keyword + tag;
      found.members = members(t + 1, close, inner);
      t = Math.max(close, t) + 1;
    }
    while (t < to && isAttribute(t)) {
      t = brackets.partner(t + 1) + 1;
    }
    return t;
  }

  private int enumeration(int from, int to, Specifiers found) {
    int t = from + 1;
    while (t < to && tokens.isWord(t) && !isAttribute(t)) {
      t++;
      if (tokens.type[t - 1] == Tokens.WORD) {
        break;
      }
    }
    found.type = "int";
    return t < to && tokens.type[t] == '{' ? Math.max(brackets.partner(t), t) + 1 : t;
  }

  /** The members between the braces of a struct. */
  List<Variable> members(int from, int to, String owner) {
    List<Variable> members = new ArrayList<>();
    int t = from;
    while (t < to) {
      if (tokens.type[t] == Tokens.DEAD || tokens.type[t] == ';') {
        t++;
        continue;
      }
      if (tokens.startsWith(t, "struct_group") && tokens.type[t + 1] == '(') {
        int close = brackets.partner(t + 1);
        members.addAll(members(t + 2, close, owner));
        t = Math.max(close, t + 1) + 1;
        continue;
      }
      int end = endOfMember(t, to);
      for (Declared declared : read(t, end, owner)) {
        members.add(declared.variable());
      }
      t = end + 1;
    }
    return members;
  }

  private int endOfMember(int from, int to) {
    int t = from;
    while (t < to && tokens.type[t] != ';') {
      t = Math.max(brackets.partner(t), t) + 1;
    }
    return Math.min(t, to);
  }

  /** The parameters between the brackets of a function's head. */
  List<Variable> parameters(int from, int to) {
    List<Variable> found = new ArrayList<>();
    int t = from;
    while (t < to) {
      int end = endOfDeclarator(t, to);
      List<Declared> declared = read(t, end, "");
      boolean none = end == t + 1 && tokens.is(t, "void");
      if (!none) {
        found.add(declared.isEmpty() ? unknown(t, end) : declared.get(0).variable());
      }
      t = end + 1;
    }
    return found;
  }

  /** A parameter of a macro has no type, and one of a prototype may have no name. */
  private Variable unknown(int from, int to) {
    boolean name = to == from + 1 && tokens.isWord(from);
    return new Variable(name ? tokens.text(from) : "", CType.UNKNOWN);
  }

  private int endOfDeclarator(int from, int to) {
    int t = from;
    while (t < to && tokens.type[t] != ',' && tokens.type[t] != ';') {
      t = Math.max(brackets.partner(t), t) + 1;
    }
    return Math.min(t, to);
  }

  private Declared declarator(int from, int to, String type) {
    int t = from;
    while (t < to && (tokens.type[t] == '*' || isPassedOver(t, to))) {
      t++;
    }
    if (t < to && tokens.type[t] == '(') {
      return pointer(t, to);
    }
    if (t < to && isAttribute(t)) {
      t = firstWord(from, t); // struct lsm_info __lsm_name __used __section(…) = …
    }
    if (t >= to || !tokens.isWord(t)) {
      return null;
    }
    boolean array = t + 1 < to && tokens.type[t + 1] == '[';
    boolean function = t + 1 < to && tokens.type[t + 1] == '(';
    if (function && isAttribute(t)) {
      return null;
    }
    CType declared = new CType(function ? "" : type, function, array);
    return new Declared(new Variable(tokens.text(t), declared), valueOf(t + 1, to), function);
  }

  private int firstWord(int from, int to) {
    int t = from;
    while (t < to && !tokens.isWord(t)) {
      t++;
    }
    return t;
  }

  /** Whether a word before a name only qualifies it. */
  private boolean isPassedOver(int t, int to) {
    boolean more = t + 1 < to && (tokens.isWord(t + 1) || tokens.type[t + 1] == '*');
    boolean qualifier = tokens.startsWith(t, "__") || QUALIFIERS.contains(tokens.text(t));
    return more && tokens.type[t] == Tokens.WORD && qualifier;
  }

  /** {@code (*name)(…)}, {@code (*name[3])(…)}, {@code (*(*name)(…))(…)}. */
  private Declared pointer(int open, int to) {
    int close = brackets.partner(open);
    int t = open + 1;
    while (t < close
        && (tokens.type[t] == '*' || tokens.type[t] == '(' || isPassedOver(t, close))) {
      t++;
    }
    if (t >= close || !tokens.isWord(t)) {
      return null;
    }
    boolean array = tokens.type[t + 1] == '[';
    boolean function = close + 1 < to && tokens.type[close + 1] == '(';
    CType type = new CType("", function, array);
    return new Declared(new Variable(tokens.text(t), type), valueOf(close + 1, to), false);
  }

  private int valueOf(int from, int to) {
    for (int t = from; t < to; t = Math.max(brackets.partner(t), t) + 1) {
      if (tokens.type[t] == '=') {
        return t + 1;
      }
    }
    return -1;
  }
}
