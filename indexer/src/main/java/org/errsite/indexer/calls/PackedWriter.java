// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Numbers and names in few bytes, for {@link PackedReader}. */
final class PackedWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
  private final Map<String, Integer> names = new HashMap<>();

  /** One of 0 or more: seven bits a byte, so that small ones take one. */
  void number(int number) {
    int left = number;
    while (left > 0x7f) {
      bytes.write((left & 0x7f) | 0x80);
      left >>>= 7;
    }
    bytes.write(left);
  }

  /** One that may be less than 0, and is near it. */
  void difference(int difference) {
    number(difference < 0 ? -2 * difference - 1 : 2 * difference);
  }

  /** A name is written where it comes first, and is a number from then on. */
  void name(String name) {
    Integer known = names.putIfAbsent(name, names.size());
    number(known == null ? names.size() - 1 : known);
    if (known == null) {
      byte[] text = name.getBytes(UTF_8);
      number(text.length);
      bytes.write(text, 0, text.length);
    }
  }

  void names(List<String> some) {
    number(some.size());
    some.forEach(this::name);
  }

  /** Adds all of it to a file, compressed. */
  void to(DataOutputStream out) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.size() / 2);
    try (GZIPOutputStream zipped = new GZIPOutputStream(packed, 1 << 16)) {
      bytes.writeTo(zipped);
    }
    out.writeInt(packed.size());
    packed.writeTo(out);
  }
}
