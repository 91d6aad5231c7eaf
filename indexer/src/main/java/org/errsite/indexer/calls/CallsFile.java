// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.errsite.indexer.calls.CallGraph.Edge;
import org.errsite.indexer.calls.CallGraph.Node;
import org.errsite.indexer.calls.CallGraph.PointerCall;
import org.errsite.indexer.scan.FunctionCode.Raised;

/** A call graph and its ways as a compressed file, so that they are worked out once. */
public final class CallsFile {
  private static final int MAGIC = 0x65727205;
  private static final Tier[] TIERS = Tier.values();

  private CallsFile() {}

  /** Writes it; the stream is left open. */
  public static void write(Ways ways, OutputStream to) throws IOException {
    GZIPOutputStream packed = new GZIPOutputStream(to, 1 << 16);
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(packed, 1 << 16));
    out.writeInt(MAGIC);
    new Writer(out).graph(ways.graph());
    ways.flowing().write(out);
    ways.any().write(out);
    ways.others().write(out);
    out.flush();
    packed.finish();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException also when it is something else, or torn
   */
  public static Ways read(InputStream from) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(from, 1 << 16), 1 << 16));
    if (in.readInt() != MAGIC) {
      throw new IOException("not a file of calls");
    }
    CallGraph graph = new Reader(in).graph();
    int count = graph.functions().size();
    return new Ways(
        graph,
        NearestEntries.read(in, count),
        NearestEntries.read(in, count),
        NearestEntries.read(in, count));
  }

  private static final class Writer {
    private final DataOutputStream out;
    private final Map<String, Integer> names = new HashMap<>();

    Writer(DataOutputStream out) {
      this.out = out;
    }

    void graph(CallGraph graph) throws IOException {
      out.writeInt(graph.functions().size());
      for (Node node : graph.functions()) {
        node(node);
      }
      for (List<Edge> edges : graph.calls()) {
        out.writeInt(edges.size());
        for (Edge edge : edges) {
          out.writeInt(edge.to());
          out.writeByte(Arrays.asList(TIERS).indexOf(edge.tier()));
          out.writeInt(edge.choices());
          out.writeBoolean(edge.flows());
          names(edge.labels());
          names(edge.replaced());
        }
      }
      out.writeInt(graph.handlers().size());
      for (Map.Entry<String, Set<Integer>> entry : graph.handlers().entrySet()) {
        name(entry.getKey());
        out.writeInt(entry.getValue().size());
        for (int function : entry.getValue()) {
          out.writeInt(function);
        }
      }
      out.writeInt(graph.pointerCalls().size());
      for (PointerCall call : graph.pointerCalls()) {
        name(call.file());
        out.writeInt(call.line());
        name(call.name());
        out.writeByte(Arrays.asList(TIERS).indexOf(call.tier()));
        out.writeInt(call.targets());
      }
    }

    private void node(Node node) throws IOException {
      name(node.name());
      name(node.file());
      out.writeInt(node.line());
      out.writeBoolean(node.entry());
      out.writeInt(node.errors().size());
      for (Raised raised : node.errors()) {
        name(raised.errno());
        out.writeInt(raised.line());
        out.writeBoolean(raised.flows());
        name(raised.instead());
        names(raised.labels());
      }
    }

    private void names(List<String> some) throws IOException {
      out.writeShort(some.size());
      for (String name : some) {
        name(name);
      }
    }

    /** A name is written where it comes first, and is a number from then on. */
    private void name(String name) throws IOException {
      Integer known = names.putIfAbsent(name, names.size());
      out.writeInt(known == null ? names.size() - 1 : known);
      if (known == null) {
        out.writeUTF(name);
      }
    }
  }

  private static final class Reader {
    private final DataInputStream in;
    private final List<String> names = new ArrayList<>();

    Reader(DataInputStream in) {
      this.in = in;
    }

    CallGraph graph() throws IOException {
      int count = in.readInt();
      List<Node> nodes = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        nodes.add(node());
      }
      List<List<Edge>> calls = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        List<Edge> edges = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
          int to = in.readInt();
          edges.add(new Edge(to, tier(), in.readInt(), in.readBoolean(), names(), names()));
        }
        calls.add(List.copyOf(edges));
      }
      Map<String, Set<Integer>> handlers = new TreeMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        Set<Integer> functions = new TreeSet<>();
        handlers.put(name(), functions);
        for (int more = in.readInt(); more > 0; more--) {
          functions.add(in.readInt());
        }
      }
      List<PointerCall> pointerCalls = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        pointerCalls.add(new PointerCall(name(), in.readInt(), name(), tier(), in.readInt()));
      }
      return new CallGraph(nodes, calls, handlers, pointerCalls);
    }

    private Tier tier() throws IOException {
      byte position = in.readByte();
      return position < 0 ? null : TIERS[position];
    }

    private Node node() throws IOException {
      String name = name();
      String file = name();
      int line = in.readInt();
      boolean entry = in.readBoolean();
      List<Raised> errors = new ArrayList<>(0);
      for (int left = in.readInt(); left > 0; left--) {
        errors.add(new Raised(name(), in.readInt(), in.readBoolean(), name(), names()));
      }
      return new Node(name, file, line, entry, List.copyOf(errors));
    }

    private List<String> names() throws IOException {
      int count = in.readUnsignedShort();
      if (count == 0) {
        return List.of();
      }
      List<String> some = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        some.add(name());
      }
      return List.copyOf(some);
    }

    private String name() throws IOException {
      int number = in.readInt();
      if (number == names.size()) {
        names.add(in.readUTF());
      }
      return names.get(number);
    }
  }
}
