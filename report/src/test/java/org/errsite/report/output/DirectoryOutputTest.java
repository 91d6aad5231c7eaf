// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryOutputTest {
  @TempDir private Path root;

  private static void put(SiteOutput output, String address) throws IOException {
    try (OutputStream out = output.create(address)) {
      out.write('x');
    }
  }

  @Test
  void should_show_nothing_when_not_published() throws IOException {
    try (DirectoryOutput output = new DirectoryOutput(root)) {
      put(output, "6.1/a/b.html");
      assertFalse(Files.exists(root.resolve("6.1")));
      output.publish("6.1");
      assertTrue(Files.exists(root.resolve("6.1/a/b.html")));
      put(output, "6.2/half.html");
    }
    assertFalse(Files.exists(root.resolve("6.2")));
    assertFalse(Files.exists(root.resolve(".part")));
  }

  @Test
  void should_leave_nothing_of_the_old_when_published_again() throws IOException {
    for (String page : new String[] {"6.1/old.html", "6.1/new.html"}) {
      try (DirectoryOutput output = new DirectoryOutput(root)) {
        put(output, page);
        output.publish("6.1");
        put(output, "index.html");
        output.publish("index.html");
      }
    }
    assertFalse(Files.exists(root.resolve("6.1/old.html")));
    assertTrue(Files.exists(root.resolve("6.1/new.html")));
    assertEquals("x", Files.readString(root.resolve("index.html")));
  }

  @Test
  void should_start_afresh_when_an_earlier_run_was_cut_off() throws IOException {
    Files.createDirectories(root.resolve(".part/6.1"));
    Files.writeString(root.resolve(".part/6.1/stale.html"), "half");
    try (DirectoryOutput output = new DirectoryOutput(root)) {
      put(output, "6.1/a.html");
      output.publish("6.1");
    }
    assertFalse(Files.exists(root.resolve("6.1/stale.html")));
  }

  @Test
  void should_refuse_when_a_page_comes_twice_or_lies_outside() throws IOException {
    try (DirectoryOutput output = new DirectoryOutput(root)) {
      put(output, "6.1/a.html");
      assertThrows(FileAlreadyExistsException.class, () -> output.create("6.1/a.html"));
      assertThrows(IOException.class, () -> output.create("../a.html"));
    }
  }
}
