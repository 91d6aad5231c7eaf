// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.explain;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;

/** Keeps what was worked out for as long as there is memory for it. */
final class Kept<K, V> {
  private final Map<K, SoftReference<V>> values = new HashMap<>();

  /** Works out what is not known. */
  @FunctionalInterface
  interface Source<K, V> {
    V of(K key) throws IOException;
  }

  /** The value of a key, worked out again if it had to go. */
  V get(K key, Source<K, V> source) throws IOException {
    SoftReference<V> reference = values.get(key);
    V known = reference == null ? null : reference.get();
    if (known == null) {
      known = source.of(key);
      values.put(key, new SoftReference<>(known));
    }
    return known;
  }
}
