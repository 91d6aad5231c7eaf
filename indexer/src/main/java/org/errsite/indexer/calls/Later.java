// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.function.Supplier;

/** What is worked out when it is first asked for. Safe for use by several threads at once. */
final class Later<T> {
  private final Supplier<T> source;
  private volatile T value;

  Later(Supplier<T> source) {
    this.source = source;
  }

  T get() {
    if (value == null) {
      synchronized (this) {
        if (value == null) {
          value = source.get();
        }
      }
    }
    return value;
  }
}
