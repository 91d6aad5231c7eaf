// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowCommandTest {
  private static final Path MINI = Path.of("../indexer/src/test/resources/mini-kernel");

  @TempDir private Path folder;

  @Test
  void should_show_the_error_of_a_macro_when_a_line_uses_it() throws IOException {
    Path kernel = folder.resolve("with-macro");
    CommandsTest.copy(MINI, kernel);
    Path file = kernel.resolve("net/ipv4/bind.c");
    long lines = Files.readString(file).lines().count();
    String more =
        """
        #define CHECK_PORT(p) do { if ((p) < 0) return -EINVAL; } while (0)
        int bind_port(int p)
        {
        \tCHECK_PORT(p);
        \treturn 0;
        }
        """;
    Files.writeString(file, Files.readString(file) + more);
    Path other = folder.resolve("macro-home");
    assertEquals(Exit.DONE, Run.in(other, "index", kernel.toString(), "--only", "net").status());

    Run run = Run.in(other, "show", "net/ipv4/bind.c:" + (lines + 4));

    assertEquals(Exit.DONE, run.status(), run.err());
    assertTrue(run.out().contains("> " + String.format("%5d", lines + 4) + "  \tCHECK_PORT(p);"));
    String place = "net/ipv4/bind.c:" + (lines + 1);
    assertTrue(run.out().contains("macro      CHECK_PORT  " + place), run.out());
    assertTrue(run.out().contains("recorded   on the line that uses the macro"), run.out());
  }

  @Test
  void should_say_what_an_error_is_the_same_as_when_it_has_a_name_of_its_own() throws IOException {
    Path kernel = folder.resolve("with-name");
    CommandsTest.copy(MINI, kernel);
    Files.writeString(
        kernel.resolve("net/own.c"), "#define EGONE EINVAL\nint f(void)\n{\n\treturn -EGONE;\n}\n");
    Path other = folder.resolve("name-home");
    assertEquals(Exit.DONE, Run.in(other, "index", kernel.toString(), "--only", "net").status());

    Run run = Run.in(other, "show", "net/own.c:4");

    assertEquals(Exit.DONE, run.status(), run.err());
    assertTrue(run.out().contains("errno      EGONE\nsame as    EINVAL\n"), run.out());
    String plain = Run.in(other, "show", "net/ipv4/bind.c:6").out();
    assertTrue(plain.contains("errno      EWOULDBLOCK\nsame as    EAGAIN\n"), plain);
  }
}
