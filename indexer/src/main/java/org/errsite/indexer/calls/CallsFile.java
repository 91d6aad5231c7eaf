// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.errsite.indexer.calls.CallGraph.Node;
import org.errsite.indexer.calls.CallGraph.PointerCall;
import org.errsite.indexer.scan.FunctionCode.Raised;

/**
 * A call graph and its ways as a compressed file, so that they are worked out once. The nearest
 * entries are only read when they are asked for.
 */
public final class CallsFile {
  private static final int MAGIC = 0x65727206;

  private CallsFile() {}

  /** Writes it; the stream is left open. */
  public static void write(Ways ways, OutputStream to) throws IOException {
    DataOutputStream out = new DataOutputStream(to);
    out.writeInt(MAGIC);
    PackedWriter graph = new PackedWriter();
    write(ways.graph(), graph);
    graph.to(out);
    PackedWriter nearest = new PackedWriter();
    ways.nearest().write(nearest);
    nearest.to(out);
    out.flush();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException also when it is something else, or torn
   */
  public static Ways read(InputStream from) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(from, 1 << 16));
    if (in.readInt() != MAGIC) {
      throw new IOException("not a file of calls");
    }
    byte[] first = PackedReader.next(in);
    byte[] second = PackedReader.next(in);
    CallGraph graph = graph(PackedReader.of(first));
    int count = graph.functions().size();
    return new Ways(graph, new Later<>(() -> nearest(second, count)));
  }

  private static Nearest nearest(byte[] packed, int count) {
    try {
      return Nearest.read(PackedReader.of(packed), count);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(CallGraph graph, PackedWriter out) {
    out.number(graph.functions().size());
    graph.functions().forEach(node -> write(node, out));
    PackedCalls.of(graph.calls()).write(out);
    out.number(graph.handlers().size());
    for (Map.Entry<String, Set<Integer>> entry : graph.handlers().entrySet()) {
      out.name(entry.getKey());
      out.number(entry.getValue().size());
      entry.getValue().forEach(out::number);
    }
    out.number(graph.pointerCalls().size());
    for (PointerCall call : graph.pointerCalls()) {
      out.name(call.file());
      out.number(call.line());
      out.name(call.name());
      out.name(call.tier() == null ? "" : call.tier().name());
      out.number(call.targets());
    }
  }

  private static void write(Node node, PackedWriter out) {
    out.name(node.name());
    out.name(node.file());
    out.number(node.line());
    out.number(node.entry() ? 1 : 0);
    out.number(node.errors().size());
    for (Raised raised : node.errors()) {
      out.name(raised.errno());
      out.number(raised.line());
      out.number(raised.flows() ? 1 : 0);
      out.name(raised.instead());
      out.names(raised.labels());
    }
  }

  private static CallGraph graph(PackedReader in) {
    int count = in.number();
    List<Node> nodes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      nodes.add(node(in));
    }
    PackedCalls calls = PackedCalls.read(in, count);
    Map<String, Set<Integer>> handlers = new TreeMap<>();
    for (int left = in.number(); left > 0; left--) {
      Set<Integer> functions = new TreeSet<>();
      handlers.put(in.name(), functions);
      for (int more = in.number(); more > 0; more--) {
        functions.add(in.number());
      }
    }
    int pointers = in.number();
    List<PointerCall> pointerCalls = new ArrayList<>(pointers);
    for (int i = 0; i < pointers; i++) {
      pointerCalls.add(
          new PointerCall(in.name(), in.number(), in.name(), tier(in.name()), in.number()));
    }
    return new CallGraph(nodes, calls, handlers, pointerCalls);
  }

  private static Tier tier(String name) {
    return name.isEmpty() ? null : Tier.valueOf(name);
  }

  private static Node node(PackedReader in) {
    String name = in.name();
    String file = in.name();
    int line = in.number();
    boolean entry = in.number() > 0;
    int count = in.number();
    List<Raised> errors = count == 0 ? List.of() : new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      errors.add(new Raised(in.name(), in.number(), in.number() > 0, in.name(), in.names()));
    }
    return new Node(name, file, line, entry, errors);
  }
}
