// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one file says of types, of calls, and of where functions are kept.
 *
 * @param path from the kernel root
 * @param parts C files that it includes, whose static functions are its own
 * @param structs those it defines
 * @param typedefs name and what it stands for
 * @param variables those at file level
 * @param locals names of those variables that no other file sees
 * @param functions those it defines, and its macros that make calls
 * @param bindings those of its initialisers
 * @param rows names in quotes with the functions beside them
 * @param holders variables with the functions that their initialisers keep
 * @param aliases names that are macros for another name, or for a member of a member: {@code
 *     sk_family} for {@code __sk_common.skc_family}
 */
public record FileCode(
    String path,
    List<String> parts,
    List<StructType> structs,
    Map<String, CType> typedefs,
    List<Variable> variables,
    Set<String> locals,
    List<FunctionCode> functions,
    List<Binding> bindings,
    List<Row> rows,
    Map<String, List<String>> holders,
    Map<String, String> aliases) {}
