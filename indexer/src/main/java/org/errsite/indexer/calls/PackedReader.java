// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** What {@link PackedWriter} wrote. */
final class PackedReader {
  private final byte[] bytes;
  private final List<String> names = new ArrayList<>();
  private int at;

  private PackedReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Takes the next part out of a file, still compressed. */
  static byte[] next(DataInputStream in) throws IOException {
    int length = in.readInt();
    byte[] packed = in.readNBytes(Math.max(0, length));
    if (packed.length != length) {
      throw new EOFException("a file of calls that is cut short");
    }
    return packed;
  }

  /**
   * Opens what {@link #next} took.
   *
   * @throws IOException when it is something else
   */
  static PackedReader of(byte[] packed) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed), 1 << 16)) {
      return new PackedReader(in.readAllBytes());
    }
  }

  int number() {
    int number = 0;
    int shift = 0;
    byte next;
    do {
      next = bytes[at++];
      number |= (next & 0x7f) << shift;
      shift += 7;
    } while (next < 0);
    return number;
  }

  int difference() {
    int number = number();
    return (number & 1) == 0 ? number >>> 1 : -(number >>> 1) - 1;
  }

  String name() {
    int number = number();
    if (number == names.size()) {
      int length = number();
      names.add(new String(bytes, at, length, UTF_8));
      at += length;
    }
    return names.get(number);
  }

  List<String> names() {
    int count = number();
    if (count == 0) {
      return List.of();
    }
    List<String> some = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      some.add(name());
    }
    return List.copyOf(some);
  }
}
