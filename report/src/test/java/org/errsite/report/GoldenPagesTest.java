// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.errsite.indexer.Steps;
import org.errsite.report.output.DirectoryOutput;
import org.errsite.report.output.MemoryOutput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One page of each kind as it was last looked at. The whole website is left in {@code
 * target/miniature-site}: to compare with, and for the browser tests in {@code site/test}.
 */
class GoldenPagesTest {
  private static final Path WRITTEN = Path.of("target", "miniature-site");

  private static MemoryOutput output;

  @BeforeAll
  static void render() throws IOException {
    output = ReportGeneratorTest.render(2, Miniature.release("6.1.192"));
    try (DirectoryOutput directory = new DirectoryOutput(WRITTEN)) {
      new ReportGenerator("", ReportGeneratorTest.MANUAL, 2, Steps.SILENT)
          .render(directory, List.of(Miniature.release("6.1.192")));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "latest/errno/EPERM.html",
        "6.1.192/index.html",
        "6.1.192/search.html",
        "6.1.192/coverage.html",
        "6.1.192/errno/index.html",
        "6.1.192/errno/EPERM.html",
        "6.1.192/syscall/index.html",
        "6.1.192/syscall/gate_ctl.html",
        "6.1.192/source/index.html",
        "6.1.192/source/net/netfilter/index.html",
        "6.1.192/source/kernel/gate.c.html"
      })
  void should_look_as_before_when_rendered(String address) throws IOException {
    assertEquals(
        golden(address),
        output.text(address),
        () -> String.format(Locale.ROOT, "look at %s/%s", WRITTEN, address));
    assertEquals(
        output.text(address),
        Files.readString(WRITTEN.resolve(address), StandardCharsets.UTF_8),
        "on disk");
  }

  @Test
  void should_look_as_before_when_two_releases_are_compared() throws IOException {
    String address = "diff/6.1.192..6.12.html";
    MemoryOutput both =
        ReportGeneratorTest.render(2, Miniature.release("6.1.192"), Miniature.later("6.12"));
    assertEquals(golden(address), both.text(address));
  }

  private static String golden(String address) throws IOException {
    String name = "/golden/" + address;
    try (var in = GoldenPagesTest.class.getResourceAsStream(name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
