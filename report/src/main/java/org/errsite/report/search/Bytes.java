// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bytes of a piece as they come together. */
final class Bytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** A whole number, 0 or more, in as few bytes as it needs. */
  Bytes number(int number) {
    int rest = number;
    while (rest > 127) {
      out.write((rest & 127) | 128);
      rest >>>= 7;
    }
    out.write(rest);
    return this;
  }

  /** A length, and a text as UTF-8. */
  Bytes text(String text) {
    return block(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A length, and bytes. */
  Bytes block(byte[] bytes) {
    number(bytes.length);
    return raw(bytes);
  }

  /** Bytes alone. */
  Bytes raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  /** The differences of numbers that ascend, without how many there are. */
  Bytes ascending(List<Integer> numbers) {
    int last = 0;
    for (int number : numbers) {
      number(number - last);
      last = number;
    }
    return this;
  }

  /** How many there are. */
  int size() {
    return out.size();
  }

  /** All of them. */
  byte[] toArray() {
    return out.toByteArray();
  }
}
