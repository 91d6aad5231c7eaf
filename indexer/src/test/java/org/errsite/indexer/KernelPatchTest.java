// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.index.SiteIndex;
import org.errsite.indexer.kernel.BadInputException;
import org.errsite.indexer.kernel.Progress;
import org.errsite.indexer.kernel.Selection;
import org.errsite.indexer.pass.RuntimeSeries;
import org.errsite.indexer.pass.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runtime series and the wraps as one patch, on a small kernel. */
class KernelPatchTest {
  private static final List<String> PARTS = List.of("kernel", "fs", "net", "include", "lib");

  @TempDir Path folder;
  private Path kernel;
  private Home home;
  private final List<String> notes = new ArrayList<>();

  @BeforeEach
  void makeKernel() throws IOException {
    home = new Home(folder.resolve("home"));
    kernel = folder.resolve("kernel");
    Trials.copy(Trials.MINI, kernel);
  }

  private Indexer indexer() throws IOException {
    Steps steps =
        new Steps() {
          @Override
          public Progress begin(String step) {
            return Progress.NONE;
          }

          @Override
          public void note(String line) {
            notes.add(line);
          }
        };
    return new Indexer(home, 2, steps, Trials.series());
  }

  private KernelSource source(List<String> parts) throws BadInputException {
    return new KernelSource(kernel, null, null, Selection.of(parts, null));
  }

  private String patch(List<String> parts) throws IOException {
    Path file = folder.resolve("whole.patch");
    indexer().patch(source(parts), file);
    return Files.readString(file);
  }

  private String storedPatch() throws IOException {
    indexer().index(source(PARTS), true);
    try (SiteIndex index = SiteIndex.open(home.release("6.1.7"))) {
      return new String(index.patch().orElseThrow().readAllBytes(), UTF_8);
    }
  }

  private List<Site> instrumented() throws IOException {
    try (SiteIndex index = SiteIndex.open(home.release("6.1.7"))) {
      return index.sites().stream().filter(s -> s.status() == Status.INSTRUMENTED).toList();
    }
  }

  /** Unpacks a kernel that git can work on, in another folder. */
  private Path checkout(String name) throws IOException {
    Path work = folder.resolve(name);
    Trials.copy(kernel, work);
    Trials.run(work, "git", "init", "-q");
    Trials.run(work, "git", "config", "user.name", "A Tester");
    Trials.run(work, "git", "config", "user.email", "tester@example.org");
    Trials.run(work, "git", "add", "-A");
    Trials.run(work, "git", "commit", "-qm", "all");
    return work;
  }

  private void runSeries(Path work) throws IOException {
    try (Stream<Path> mails = Files.list(Trials.SERIES)) {
      for (Path mail : mails.sorted().toList()) {
        Trials.run(work, "git", "am", "-q", mail.toAbsolutePath().toString());
      }
    }
  }

  private static Map<String, String> files(Path work) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(work)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        String name = work.relativize(path).toString();
        if (!name.startsWith(".git/")) {
          files.put(name, Files.readString(path));
        }
      }
    }
    return files;
  }

  @Test
  void should_give_what_git_gives_when_the_wraps_are_taken_back() throws IOException {
    String patch = storedPatch();
    assertEquals(patch, patch(PARTS));
    assertTrue(patch.contains("# Linux 6.1.7, 10 error constants recorded"), patch);
    assertTrue(patch.contains("# The runtime is part of it."), patch);
    Path ours = checkout("ours");
    Files.writeString(folder.resolve("whole.patch"), patch);
    Trials.run(ours, "git", "apply", "--index", folder.resolve("whole.patch").toString());
    Map<String, String> files = files(ours);
    for (Site site : instrumented()) {
      List<String> lines = new ArrayList<>(List.of(files.get(site.file()).split("\n", -1)));
      for (int at : site.recorded()) {
        String line = lines.get(at - 1);
        String bare = bare(line, site.errno());
        assertNotEquals(line, bare, site.toString());
        lines.set(at - 1, bare);
      }
      files.put(site.file(), String.join("\n", lines));
    }
    Path theirs = checkout("theirs");
    runSeries(theirs);
    assertEquals(files(theirs), files);
    assertEquals(List.of(), notes);
  }

  /** A line without what records the error. */
  private static String bare(String line, String errno) {
    return line.replaceFirst("\\bERR\\((" + errno + ")\\)", "$1")
        .replaceFirst("\\(ERR_(?:WHEN|UNLESS)\\((\\(.*\\)), " + errno + "\\)\\)", "$1");
  }

  @Test
  void should_hold_the_whole_runtime_when_only_a_part_is_wrapped() throws IOException {
    String patch = patch(List.of("net"));
    assertTrue(patch.contains("# Linux 6.1.7, 2 error constants recorded"), patch);
    assertTrue(patch.contains("+++ b/kernel/err_sites.c\n"), patch);
    assertTrue(patch.contains("+++ b/MAINTAINERS\n"), patch);
    assertTrue(patch.contains("+\tif (copy_in(&how"), patch);
    assertTrue(patch.contains("+\t\treturn -ERR(EADDRINUSE);\n"), patch);
    assertFalse(patch.contains("-ERR(EPERM)"), patch);
  }

  @Test
  void should_rename_what_others_call_err_when_they_are_not_chosen() throws IOException {
    Path driver = Files.createDirectories(kernel.resolve("drivers/usb")).resolve("loud.c");
    Files.writeString(driver, "#define ERR(x) printk(x)\nint f(void)\n{\n\treturn -EIO;\n}\n");
    String patch = patch(List.of("net"));
    assertTrue(patch.contains("# Linux 6.1.7, 2 error constants recorded"), patch);
    assertTrue(
        patch.contains("\n-#define ERR(x) printk(x)\n+#define OWN_ERR(x) printk(x)\n"), patch);
    assertFalse(patch.contains("ERR(EIO)"), patch);
  }

  @Test
  void should_leave_the_runtime_out_when_the_kernel_has_it() throws IOException {
    Path work = checkout("theirs");
    runSeries(work);
    kernel = work;
    String patch = patch(PARTS);
    assertTrue(patch.contains("# The runtime is not part of it: this kernel has it."), patch);
    assertFalse(patch.contains("+int pid_ns_sites"), patch);
    // One more than in the release: the site in the function that the series adds.
    assertTrue(patch.contains("# Linux 6.1.7, 11 error constants recorded"), patch);
    Files.writeString(folder.resolve("whole.patch"), patch);
    Trials.run(work, "git", "apply", "--check", folder.resolve("whole.patch").toString());
  }

  @Test
  void should_name_patch_and_file_when_the_series_does_not_fit() throws IOException {
    Path file = kernel.resolve("fs/open.c");
    Files.writeString(file, Files.readString(file).replace("copy_from_user", "copy_user"));
    Path target = folder.resolve("whole.patch");
    Files.writeString(target, "of old");
    IOException failure =
        assertThrows(IOException.class, () -> indexer().patch(source(PARTS), target));
    assertEquals(
        "the runtime series does not apply: 0003-fs-Forget-them-when-a-file-is-opened.patch:"
            + " fs/open.c has no place for the change at line 12",
        failure.getMessage());
    assertEquals("of old", Files.readString(target));
  }

  @Test
  void should_store_the_wraps_alone_when_the_series_does_not_fit() throws IOException {
    Files.delete(kernel.resolve("MAINTAINERS"));
    String patch = storedPatch();
    String misfit =
        "the runtime series does not apply:"
            + " 0002-pid_namespace-Forget-what-earlier-calls-recorded.patch:"
            + " MAINTAINERS is not in this kernel";
    assertEquals(List.of("the stored patch wraps constants only: " + misfit), notes);
    assertTrue(patch.contains("# " + misfit + "\n"), patch);
    assertFalse(patch.contains("err_sites.c\n"), patch);
    assertEquals(10, instrumented().size());
    Path work = checkout("work");
    Files.writeString(folder.resolve("wraps.patch"), patch);
    Trials.run(work, "git", "apply", "--check", folder.resolve("wraps.patch").toString());
  }

  @Test
  void should_refuse_when_the_series_would_move_a_site() throws IOException {
    Files.writeString(
        folder.resolve("0004-move.patch"),
        """
        --- a/kernel/pid_namespace.c
        +++ b/kernel/pid_namespace.c
        @@ -1,3 +1,4 @@
         // SPDX-License-Identifier: GPL-2.0-only
         #include <linux/small.h>
        +#include <linux/large.h>

        """);
    Indexer indexer = new Indexer(home, 1, Steps.SILENT, RuntimeSeries.read(folder));
    IOException failure =
        assertThrows(
            IOException.class, () -> indexer.patch(source(PARTS), folder.resolve("moved.patch")));
    assertEquals(
        "the runtime series moves the error of kernel/pid_namespace.c:10", failure.getMessage());
    assertFalse(Files.exists(folder.resolve("moved.patch")));
  }
}
