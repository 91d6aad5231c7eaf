// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.trace;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Calls of tasks that are not over: one of each task, the newest of not too many tasks, and of each
 * not too much.
 */
final class Begun {
  private static final int MOST = 10_000;
  private static final int LONGEST = 8192;

  private final Map<Integer, Call> calls = new LinkedHashMap<>();

  /** The name of a call, and its arguments as far as they are known. */
  record Call(String name, String arguments) {}

  void put(int pid, String name, String arguments) {
    calls.remove(pid);
    if (calls.size() == MOST) {
      calls.remove(calls.keySet().iterator().next());
    }
    String kept = arguments.substring(0, Math.min(arguments.length(), LONGEST));
    calls.put(pid, new Call(name, kept));
  }

  /** Takes what a task has begun, whatever it is; null if nothing. */
  Call take(int pid) {
    return calls.remove(pid);
  }

  /**
   * Takes the call that a task goes on with; null if none of that name was begun. On a terminal
   * strace names tasks only while there are several.
   */
  Call take(int pid, String name) {
    Call own = calls.remove(pid);
    if (own != null) {
      return own.name().equals(name) ? own : null;
    }
    int other = pid == 0 ? newest(name) : 0;
    Call unnamed = calls.get(other);
    return unnamed != null && unnamed.name().equals(name) ? calls.remove(other) : null;
  }

  private int newest(String name) {
    int newest = 0;
    for (Map.Entry<Integer, Call> call : calls.entrySet()) {
      newest = call.getValue().name().equals(name) ? call.getKey() : newest;
    }
    return newest;
  }
}
