// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a command printed and how it ended. */
record Run(int status, String out, String err) {
  List<String> lines() {
    return out.lines().toList();
  }

  /** Runs a command as a user gives it. */
  static Run in(Path home, String... words) {
    return on("", home, words);
  }

  /** Runs a command that may read some input. */
  static Run on(String input, Path home, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    List<String> all = new ArrayList<>(List.of("--home", home.toString()));
    all.addAll(List.of(words));
    int status =
        Main.run(
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            out,
            new PrintWriter(err),
            Terminal.NONE,
            all.toArray(String[]::new));
    return new Run(status, out.toString(UTF_8), err.toString());
  }

  /** Bad input gets one line and nothing else. */
  static void assertOneLine(int status, String says, Run run) {
    assertEquals(status, run.status(), run.out() + run.err());
    assertEquals("", run.out());
    List<String> messages = run.err().lines().filter(line -> line.startsWith("errsite: ")).toList();
    assertEquals(1, messages.size(), run.err());
    assertTrue(messages.get(0).contains(says), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
  }
}
