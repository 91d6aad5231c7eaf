// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds what is done in memory against what git does to files. */
class RuntimeSeriesTest {
  /** Forty lines, of which every fourth is the same. */
  private static final String OLD =
      IntStream.rangeClosed(1, 40)
          .mapToObj(i -> i % 4 == 0 ? "same\n" : "line " + i + "\n")
          .collect(Collectors.joining());

  @TempDir private Path temp;

  private RuntimeSeries series(String... patches) throws IOException {
    Path folder = Files.createTempDirectory(temp, "series");
    for (int i = 0; i < patches.length; i++) {
      Files.writeString(folder.resolve("000" + i + ".patch"), patches[i]);
    }
    return RuntimeSeries.read(folder);
  }

  /** The difference between two texts of a file, as git writes it. */
  private String difference(String before, String after) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory(temp, "work");
    Files.createDirectories(work.resolve("a"));
    Files.createDirectories(work.resolve("b"));
    Files.writeString(work.resolve("a/f.c"), before);
    Files.writeString(work.resolve("b/f.c"), after);
    return git(work, 1, "diff", "--no-index", "--no-prefix", "a/f.c", "b/f.c");
  }

  private static String git(Path work, int status, String... words)
      throws IOException, InterruptedException {
    String[] command = new String[words.length + 1];
    command[0] = "git";
    System.arraycopy(words, 0, command, 1, words.length);
    Process process =
        new ProcessBuilder(command).directory(work.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(status, process.waitFor(), said);
    return said;
  }

  private static String lines(String text) {
    return text.replace('|', '\n');
  }

  private static String text(KernelRuntime runtime, String own) {
    return new String(runtime.files().get("f.c").with(own.getBytes(UTF_8)), UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    // what is replaced, by what; and what the kernel has before the text, and behind it; | ends a
    // line
    "line 9, 'new|new 2', '', ''",
    "line 1|, '', '', ''",
    "line 39|same|, 'other', '', ''",
    "line 39, 'line 39|and', '', ''",
    "line 9, 'new', 'above|above|', ''",
    "line 22, 'new', '', 'below|'",
    "line 21, 'new', 'line 17|line 18|line 19|same|', 'line 21|'",
    "same|line 37, 'line 37', 'x|', ''",
  })
  void should_do_what_git_does_when_the_text_has_moved(
      String from, String to, String above, String below) throws IOException, InterruptedException {
    String patch = difference(OLD, OLD.replace(lines(from), lines(to)));
    String kernel = lines(above) + OLD + lines(below);
    Path work = Files.createTempDirectory(temp, "theirs");
    Files.writeString(work.resolve("f.c"), kernel);
    Files.writeString(temp.resolve("one.patch"), patch);
    git(work, 0, "apply", temp.resolve("one.patch").toString());

    KernelRuntime runtime = series(patch).on(MemoryTree.of(Map.of("f.c", kernel)));

    assertEquals("", runtime.misfit());
    assertEquals(Files.readString(work.resolve("f.c")), text(runtime, kernel));
  }

  @ParameterizedTest
  @CsvSource({
    // a hunk that names the first line stays there, one without lines behind it ends the file
    "line 1, 'line 0|line 1', 'above|', ''",
    "line 39|same|, 'line 39|', '', 'below|'",
    "line 9, 'new', '', ''",
  })
  void should_refuse_as_git_does_when_there_is_no_place(
      String from, String to, String above, String below) throws IOException, InterruptedException {
    String patch = difference(OLD, OLD.replace(lines(from), lines(to)));
    String kernel = lines(above) + OLD.replace("line 10\n", "line ten\n") + lines(below);
    Path work = Files.createTempDirectory(temp, "theirs");
    Files.writeString(work.resolve("f.c"), kernel);
    Files.writeString(temp.resolve("one.patch"), patch);
    git(work, 1, "apply", temp.resolve("one.patch").toString());

    KernelRuntime runtime = series(patch).on(MemoryTree.of(Map.of("f.c", kernel)));

    assertFalse(runtime.fits());
    assertTrue(runtime.misfit().contains("0000.patch: f.c has no place"), runtime.misfit());
    assertEquals(Map.of(), runtime.files());
  }

  @Test
  void should_keep_to_the_bytes_when_the_last_line_has_no_end()
      throws IOException, InterruptedException {
    String open = OLD + "end";
    String first = difference(open, open + "\nand more");
    String second = difference(open + "\nand more", open + "\nand all\n");
    KernelRuntime runtime = series(first, second).on(MemoryTree.of(Map.of("f.c", open)));
    assertEquals("", runtime.misfit());
    assertEquals(open + "\nand all\n", text(runtime, open));
    PatchedFile file = runtime.files().get("f.c");
    assertTrue(file.keeps(40));
    // The last line has got an end, which makes it another.
    assertFalse(file.keeps(41));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        diff --git a/f.c b/f.c
        deleted file mode 100644
        --- a/f.c
        +++ /dev/null
        @@ -1 +0,0 @@
        -a
        """,
        """
        diff --git a/f.c b/g.c
        similarity index 100%
        rename from f.c
        rename to g.c
        """,
        """
        diff --git a/x b/x
        new file mode 100755
        --- /dev/null
        +++ b/x
        @@ -0,0 +1 @@
        +a
        """,
        """
        --- a/f.c
        +++ b/f.c
        @@ -1,2 +1,2 @@
         a
        """
      })
  void should_refuse_a_patch_when_it_does_more_than_a_series_may(String odd) {
    IOException refusal = assertThrows(IOException.class, () -> series(odd), odd);
    assertTrue(refusal.getMessage().startsWith("0000.patch "), refusal.getMessage());
  }

  @Test
  void should_be_there_whole_when_this_tool_carries_it() throws IOException {
    RuntimeSeries carried = RuntimeSeries.carried();
    assertTrue(carried.paths().contains("include/linux/err_sites.h"), carried.paths().toString());
    assertTrue(carried.paths().contains("kernel/fork.c"), carried.paths().toString());
  }
}
