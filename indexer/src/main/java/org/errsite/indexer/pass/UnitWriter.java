// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;

/** Writes a {@link Unit} and remembers where the constants in it came from. */
final class UnitWriter {
  private static final String PROBE = "errsite_probe = -";

  private final byte[] source;
  private final NavigableSet<Integer> eligible;
  private final NavigableMap<Integer, Integer> origins = new TreeMap<>();
  private final NavigableMap<Integer, Integer> probes = new TreeMap<>();
  private final List<Integer> functions = new ArrayList<>();
  private byte[] out;
  private int length;

  /**
   * For one file.
   *
   * @param source the file's bytes
   * @param eligible offsets of its eligible constants
   */
  UnitWriter(byte[] source, NavigableSet<Integer> eligible) {
    this.source = source;
    this.eligible = eligible;
    out = new byte[1024];
  }

  /** Whether an eligible constant begins in {@code [from, to)} of the source. */
  boolean holdsEligible(int from, int to) {
    Integer next = eligible.ceiling(from);
    return next != null && next < to;
  }

  /** Copies {@code [from, to)} of the source. */
  void copy(int from, int to) {
    for (int offset : eligible.subSet(from, to)) {
      origins.put(length + offset - from, offset);
    }
    append(source, from, to);
  }

  /** Appends characters of ours. */
  void add(String ascii) {
    byte[] bytes = ascii.getBytes(US_ASCII);
    append(bytes, 0, bytes.length);
  }

  /** The definition's real head is left out: its macros and types do not matter to the rules. */
  void beginFunction(int index) {
    functions.add(index);
    add("int f" + index + "(void)\n");
  }

  /** Ends the function's statements with one that every parsed function has wrapped. */
  void addProbe() {
    add(PROBE);
    probes.put(length, functions.get(functions.size() - 1));
    add("EPERM;\n}\n\n");
  }

  /** How many bytes there are by now. */
  int length() {
    return length;
  }

  /** How many eligible constants there are by now. */
  int constants() {
    return origins.size();
  }

  /** Takes back all from {@code newLength} on; no constant may stand there. */
  void truncate(int newLength) {
    length = newLength;
  }

  Unit finish() {
    return new Unit(Arrays.copyOf(out, length), origins, probes, functions);
  }

  private void append(byte[] bytes, int from, int to) {
    int count = to - from;
    if (length + count > out.length) {
      out = Arrays.copyOf(out, Math.max(out.length * 2, length + count));
    }
    System.arraycopy(bytes, from, out, length, count);
    length += count;
  }
}
