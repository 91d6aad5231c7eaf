// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.explain;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps what was used last, so that its size does not grow with what is asked. */
public final class Recent<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;

  private final int most;

  /** Keeps so many entries. */
  public Recent(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
