// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.errsite.indexer.scan.FunctionCode.Raised;

/**
 * Keeps one of each of what files say alike: a kernel's millions of calls share a few hundred
 * thousand names and expressions. Safe for use by several threads at once.
 */
final class Shared {
  private final Map<Object, Object> kept = new ConcurrentHashMap<>();

  /** What is equal to a value, the same for all that are equal. */
  @SuppressWarnings("unchecked") // equal values are of one type: all are strings, lists or records
  private <T> T one(T value) {
    Object known = kept.putIfAbsent(value, value);
    return known == null ? value : (T) known;
  }

  /** The equal of a value where there is one, else made anew of parts that are shared. */
  @SuppressWarnings("unchecked")
  private <T> T one(T value, UnaryOperator<T> ofParts) {
    Object known = kept.get(value);
    return known == null ? one(ofParts.apply(value)) : (T) known;
  }

  private static <T> List<T> each(List<T> all, UnaryOperator<T> shared) {
    return all.stream().map(shared).collect(Collectors.toUnmodifiableList());
  }

  List<String> names(List<String> names) {
    return one(names, all -> each(all, this::one));
  }

  FunctionCode function(FunctionCode f) {
    return new FunctionCode(
        one(f.name()),
        f.line(),
        f.sort(),
        f.local(),
        type(f.returns()),
        variables(f.parameters()),
        variables(f.variables()),
        each(f.calls(), this::call),
        bindings(f.bindings()),
        each(f.errors(), this::raised));
  }

  List<Variable> variables(List<Variable> variables) {
    return one(variables, all -> each(all, this::variable));
  }

  List<Binding> bindings(List<Binding> bindings) {
    return each(bindings, this::binding);
  }

  StructType struct(StructType struct) {
    return new StructType(one(struct.name()), variables(struct.fields()));
  }

  Row row(Row row) {
    return new Row(one(row.name()), names(row.words()));
  }

  /** The same with keys that are shared; values are given as they are to be. */
  <V> Map<String, V> byName(Map<String, V> all, UnaryOperator<V> value) {
    Map<String, V> shared = new HashMap<>();
    all.forEach((name, one) -> shared.put(one(name), value.apply(one)));
    return Map.copyOf(shared);
  }

  CType type(CType type) {
    return one(type, t -> new CType(one(t.name()), t.function(), t.array()));
  }

  String name(String name) {
    return one(name);
  }

  private Variable variable(Variable variable) {
    return one(variable, v -> new Variable(one(v.name()), type(v.type())));
  }

  private Binding binding(Binding binding) {
    return one(binding, b -> new Binding(access(b.target()), access(b.value())));
  }

  private Access access(Access access) {
    return one(access, a -> new Access(a.base(), one(a.name()), names(a.members())));
  }

  private Call call(Call call) {
    return new Call(
        access(call.callee()),
        call.line(),
        call.arguments(),
        call.flows(),
        one(call.passed(), all -> each(all, this::passed)),
        names(call.labels()),
        names(call.replaced()));
  }

  private Call.Passed passed(Call.Passed passed) {
    return new Call.Passed(passed.position(), access(passed.value()));
  }

  private Raised raised(Raised r) {
    return new Raised(one(r.errno()), r.line(), r.flows(), one(r.instead()), names(r.labels()));
  }
}
