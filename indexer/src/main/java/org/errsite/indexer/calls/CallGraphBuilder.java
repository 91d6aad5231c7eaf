// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.errsite.indexer.calls.CallGraph.Edge;
import org.errsite.indexer.calls.CallGraph.Node;
import org.errsite.indexer.calls.CallGraph.PointerCall;
import org.errsite.indexer.scan.Access;
import org.errsite.indexer.scan.Binding;
import org.errsite.indexer.scan.Call;
import org.errsite.indexer.scan.FileCode;
import org.errsite.indexer.scan.FunctionCode;

/** Joins what all files say of calls: first what each place may hold, then who calls what. */
public final class CallGraphBuilder {
  private final List<FileCode> files;
  private final Types types;
  private final Symbols symbols;
  private final Slots slots = new Slots();
  private final Map<String, TreeSet<Integer>> byMember = new HashMap<>();
  private final List<PointerCall> pointerCalls = new ArrayList<>();

  /** A builder for the files of one kernel, in order of their path. */
  public CallGraphBuilder(List<FileCode> files) {
    this.files = files;
    types = new Types(files);
    symbols = new Symbols(files);
  }

  /** The graph. */
  public CallGraph build() {
    for (FileCode file : files) {
      Resolver outside = new Resolver(types, symbols, file.path(), -1);
      file.bindings().forEach(binding -> bind(binding, outside));
    }
    for (int f = 0; f < symbols.functions.size(); f++) {
      Resolver inside = resolver(f);
      FunctionCode code = symbols.functions.get(f);
      code.bindings().forEach(binding -> bind(binding, inside));
      code.calls().forEach(call -> pass(call, inside));
    }
    slots.settle();
    collectMembers();
    List<Node> nodes = new ArrayList<>();
    PackedCalls.Packer calls = new PackedCalls.Packer();
    for (int f = 0; f < symbols.functions.size(); f++) {
      FunctionCode code = symbols.functions.get(f);
      String path = symbols.files.get(f).path();
      boolean entry = code.sort() == FunctionCode.Sort.SYSTEM_CALL;
      nodes.add(new Node(code.name(), path, lineOf(code), entry, code.errors()));
      calls.add(edges(f, path, code));
    }
    return new CallGraph(
        nodes, calls.packed(), new Handlers(symbols).of(files), List.copyOf(pointerCalls));
  }

  private static int lineOf(FunctionCode code) {
    return code.sort() == FunctionCode.Sort.MACRO ? 0 : code.line();
  }

  private Resolver resolver(int function) {
    return new Resolver(types, symbols, symbols.files.get(function).path(), function);
  }

  // --- What is kept where --------------------------------------------------------------------

  private void bind(Binding binding, Resolver resolver) {
    String work = Deferred.place(binding, resolver);
    if (work != null) {
      put(work, binding.value(), resolver);
    }
    String target = resolver.slot(binding.target());
    if (target != null && resolver.mayHoldFunction(binding.target())) {
      put(target, binding.value(), resolver);
    }
  }

  private void put(String target, Access value, Resolver resolver) {
    if (value.isName() && !resolver.isLocal(value.name())) {
      int[] found = resolver.functions(value.name());
      if (found.length > 0) {
        int slot = slots.of(target);
        Arrays.stream(found).forEach(function -> slots.put(slot, function));
        return;
      }
    }
    String source = resolver.slot(value);
    if (source != null && resolver.mayHoldFunction(value)) {
      slots.flow(slots.of(source), slots.of(target));
    }
  }

  private void pass(Call call, Resolver resolver) {
    if (call.passed().isEmpty() || !call.callee().isName()) {
      return;
    }
    String name = call.callee().name();
    if (resolver.isLocal(name)) {
      return;
    }
    for (int callee : resolver.functions(name)) {
      for (Call.Passed passed : call.passed()) {
        put(Resolver.parameterSlot(callee, passed.position()), passed.value(), resolver);
      }
    }
  }

  private void collectMembers() {
    List<String> names = slots.names();
    for (int slot = 0; slot < names.size(); slot++) {
      if (names.get(slot).startsWith("F:")) {
        String member = names.get(slot).substring(names.get(slot).lastIndexOf(':') + 1);
        byMember.computeIfAbsent(member, m -> new TreeSet<>()).addAll(slots.functions(slot));
      }
    }
  }

  // --- Who calls what ------------------------------------------------------------------------

  private Collection<Edge> edges(int function, String path, FunctionCode code) {
    Resolver resolver = resolver(function);
    Map<Integer, Edge> edges = new TreeMap<>();
    for (Call call : code.calls()) {
      Access callee = call.callee();
      defer(call, resolver, edges);
      int[] direct =
          callee.isName() && !resolver.isLocal(callee.name())
              ? resolver.functions(callee.name())
              : new int[0];
      if (direct.length > 0) {
        for (int to : direct) {
          add(edges, edge(to, Tier.DIRECT, direct.length, call));
        }
      } else if (isPointer(callee, resolver)) {
        pointer(call, code, path, resolver, edges);
      }
    }
    return edges.values();
  }

  /** What a call has done later is called from here too, but nothing of it comes back. */
  private void defer(Call call, Resolver resolver, Map<Integer, Edge> edges) {
    Access given = Deferred.given(call);
    if (given == null) {
      return;
    }
    Collection<Integer> found = Set.of();
    if (given.isName() && !resolver.isLocal(given.name())) {
      found = Arrays.stream(resolver.functions(given.name())).boxed().toList();
    } else {
      String place = Deferred.place(given, resolver);
      found = place == null ? found : slots.functions(slots.of(place));
    }
    for (int to : found) {
      add(edges, new Edge(to, Tier.DEFERRED, found.size(), false, call.labels(), List.of()));
    }
  }

  private boolean isPointer(Access callee, Resolver resolver) {
    return !callee.isName() || resolver.slot(callee) != null;
  }

  /** Of several calls the surest counts; the flow of any is the flow of all. */
  private static void add(Map<Integer, Edge> edges, Edge edge) {
    edges.merge(
        edge.to(),
        edge,
        (a, b) -> {
          int order = a.tier().compareTo(b.tier());
          Edge surer = order < 0 || (order == 0 && a.choices() <= b.choices()) ? a : b;
          boolean flows = a.flows() || b.flows();
          return new Edge(
              surer.to(), surer.tier(), surer.choices(), flows, either(a, b), replaced(a, b));
        });
  }

  private static Edge edge(int to, Tier tier, int choices, Call call) {
    return new Edge(to, tier, choices, call.flows(), call.labels(), call.replaced());
  }

  /** What no call hands on, of those that hand on anything. */
  private static List<String> replaced(Edge a, Edge b) {
    if (a.flows() != b.flows()) {
      return a.flows() ? a.replaced() : b.replaced();
    }
    return a.replaced().stream().filter(b.replaced()::contains).toList();
  }

  /** The constants of either; where one of them is for any, both are. */
  private static List<String> either(Edge a, Edge b) {
    if (a.labels().isEmpty() || b.labels().isEmpty()) {
      return List.of();
    }
    Set<String> labels = new LinkedHashSet<>(a.labels());
    labels.addAll(b.labels());
    return List.copyOf(labels);
  }

  private void pointer(
      Call call, FunctionCode code, String path, Resolver resolver, Map<Integer, Edge> edges) {
    String slot = resolver.slot(call.callee());
    Collection<Integer> found = slot == null ? Set.of() : slots.functions(slots.of(slot));
    Tier tier = slot != null && slot.startsWith("P:") ? Tier.PASSED : Tier.TYPED;
    if (found.isEmpty()
        && !call.callee().members().isEmpty()
        && !resolver.isMember(call.callee())) {
      found = named(call);
      tier = Tier.NAMED;
    }
    for (int to : found) {
      add(edges, edge(to, tier, found.size(), call));
    }
    if (code.sort() != FunctionCode.Sort.MACRO) {
      boolean known = slot != null || !found.isEmpty();
      pointerCalls.add(
          new PointerCall(
              path, call.line(), call.callee().last(), known ? tier : null, found.size()));
    }
  }

  private List<Integer> named(Call call) {
    List<String> members = call.callee().members();
    TreeSet<Integer> all = members.isEmpty() ? null : byMember.get(members.get(members.size() - 1));
    return all == null
        ? List.of()
        : all.stream()
            .filter(f -> symbols.functions.get(f).parameters().size() == call.arguments())
            .toList();
  }
}
