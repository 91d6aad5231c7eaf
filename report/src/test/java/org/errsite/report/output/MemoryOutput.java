// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A website in memory, on a disk that ignores case; fails on what a real one would only notice. */
public final class MemoryOutput implements SiteOutput {
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Set<String> open = new HashSet<>();
  private final Set<String> published = new HashSet<>();

  @Override
  public synchronized OutputStream create(String address) throws IOException {
    assertTrue(
        published.stream().noneMatch(entry -> isBelow(address, entry)),
        () -> address + " comes after its folder was shown");
    if (!taken.add(address.toLowerCase(Locale.ROOT))) {
      throw new FileAlreadyExistsException(address);
    }
    open.add(address);
    return new ByteArrayOutputStream() {
      @Override
      public void close() {
        keep(address, toByteArray());
      }
    };
  }

  private synchronized void keep(String address, byte[] bytes) {
    files.put(address, bytes);
    open.remove(address);
  }

  @Override
  public synchronized void publish(String entry) {
    published.add(entry);
  }

  private static boolean isBelow(String address, String entry) {
    return address.equals(entry) || address.startsWith(entry + "/");
  }

  /** What was written, after checks that all of it is closed and shown. */
  public synchronized Map<String, byte[]> files() {
    assertEquals(Set.of(), open, "left open");
    for (String address : files.keySet()) {
      assertTrue(
          published.stream().anyMatch(entry -> isBelow(address, entry)),
          () -> address + " is never shown");
    }
    return files;
  }

  /** Text of one file. */
  public String text(String address) {
    byte[] bytes = files().get(address);
    assertTrue(bytes != null, () -> "there is no " + address + " among " + files().keySet());
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
