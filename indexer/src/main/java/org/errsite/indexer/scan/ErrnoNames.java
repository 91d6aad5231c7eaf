// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * The error names of a release as a hash table over bytes, asked once per word that could be one.
 */
final class ErrnoNames {
  private final byte[][] table;
  private final int mask;

  ErrnoNames(Set<String> names) {
    int size = Integer.highestOneBit(Math.max(16, names.size()) * 4);
    table = new byte[size][];
    mask = size - 1;
    for (String name : names) {
      byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
      int slot = hash(bytes, 0, bytes.length) & mask;
      while (table[slot] != null) {
        slot = (slot + 1) & mask;
      }
      table[slot] = bytes;
    }
  }

  boolean contains(byte[] text, int from, int to) {
    int slot = hash(text, from, to) & mask;
    while (table[slot] != null) {
      if (Arrays.equals(table[slot], 0, table[slot].length, text, from, to)) {
        return true;
      }
      slot = (slot + 1) & mask;
    }
    return false;
  }

  private static int hash(byte[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + text[i];
    }
    return hash ^ (hash >>> 7);
  }
}
