// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.errsite.indexer.index.ReleaseInfo;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.index.SiteIndex;
import org.errsite.indexer.kernel.BadInputException;
import org.errsite.indexer.kernel.Errno;
import org.errsite.indexer.kernel.Progress;
import org.errsite.indexer.kernel.Selection;
import org.errsite.indexer.pass.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes a whole, if small, kernel through every room. */
class IndexerTest {
  private static final Path MINI = Trials.MINI;
  private static final String RELEASE = "6.1.7";

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void makeHome() {
    home = new Home(folder.resolve("home"));
  }

  private static KernelSource source(Path kernel, String revision) throws BadInputException {
    return new KernelSource(
        kernel,
        revision,
        null,
        Selection.of(List.of("kernel", "fs", "net", "include", "lib"), null));
  }

  private ReleaseInfo index(Path kernel, boolean withPass) throws IOException {
    return indexer(2, Steps.SILENT).index(source(kernel, null), withPass);
  }

  private Indexer indexer(int jobs, Steps steps) throws IOException {
    return new Indexer(home, jobs, steps, Trials.series());
  }

  private List<Site> sites() throws IOException {
    try (SiteIndex index = SiteIndex.open(home.release(RELEASE))) {
      return index.sites();
    }
  }

  private byte[] patch() throws IOException {
    try (SiteIndex index = SiteIndex.open(home.release(RELEASE))) {
      return index.patch().orElseThrow().readAllBytes();
    }
  }

  @Test
  void should_give_the_same_sites_when_the_kernel_comes_in_three_ways() throws IOException {
    index(MINI, true);
    List<Site> fromDirectory = sites();
    byte[] patchFromDirectory = patch();

    Trials.run(
        MINI.getParent(), "tar", "czf", folder.resolve("k.tar.gz").toString(), "mini-kernel");
    index(folder.resolve("k.tar.gz"), true);
    assertEquals(fromDirectory, sites());
    assertArrayEquals(patchFromDirectory, patch());

    Path work = folder.resolve("work");
    Trials.copy(MINI, work);
    Trials.run(work, "git", "init", "-q");
    Trials.run(work, "git", "add", "-A");
    Trials.run(work, "git", "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "all");
    Trials.run(folder, "git", "clone", "-q", "--bare", "work", "bare.git");
    indexer(1, Steps.SILENT).index(source(folder.resolve("bare.git"), "HEAD"), true);
    assertEquals(fromDirectory, sites());
    assertArrayEquals(patchFromDirectory, patch());
  }

  @Test
  void should_say_of_every_site_what_became_of_it_when_the_pass_has_run() throws IOException {
    ReleaseInfo release = index(MINI, true);
    Map<String, Long> byReason =
        sites().stream()
            .collect(
                Collectors.groupingBy(
                    site -> (site.status().label() + " " + site.reason()).strip(),
                    Collectors.counting()));
    assertEquals(
        Map.of(
            "instrumented", 10L,
            "skipped uapi header", 1L,
            "skipped macro expression", 1L,
            "skipped static initialiser", 2L,
            "skipped comparison", 2L,
            "skipped vdso", 1L),
        byReason);
    assertEquals(17, release.sites());
    assertTrue(release.pass().ran());
  }

  @Test
  void should_know_the_names_that_a_part_of_the_kernel_has_for_errors() throws IOException {
    Path kernel = folder.resolve("own");
    Trials.copy(MINI, kernel);
    Files.writeString(
        kernel.resolve("fs/own.h"),
        "#define EFSCORRUPTED EINVAL\n#define EODD EPERM\n#define ETHIS ETHAT\n#define ETHAT ETHIS\n");
    // Before the header in order, with a name that two files read differently, and a circle.
    Files.writeString(
        kernel.resolve("fs/a.c"),
        "#define EODD EINVAL\nint f(int a)\n{\n\treturn a ? -EODD + -ETHIS : -EFSCORRUPTED;\n}\n");
    ReleaseInfo release = index(kernel, true);
    List<Site> own = sites().stream().filter(site -> site.file().equals("fs/a.c")).toList();
    assertEquals(
        List.of("EINVAL skipped", "EFSCORRUPTED instrumented"),
        own.stream().map(site -> site.errno() + " " + site.status().label()).toList());
    assertTrue(release.errnos().contains(new Errno("EFSCORRUPTED", 22, "", "EINVAL")));
    try (SiteIndex index = SiteIndex.open(home.release(RELEASE))) {
      assertTrue(
          index.search("EINVAL fs/a.c", 10).hits().stream()
              .anyMatch(hit -> hit.site().errno().equals("EFSCORRUPTED")));
    }
  }

  @Test
  void should_count_every_site_as_eligible_when_the_pass_is_left_out() throws IOException {
    index(MINI, false);
    List<Site> eligible =
        sites().stream().filter(site -> site.status() == Status.ELIGIBLE).toList();
    assertEquals(10, eligible.size());
    assertTrue(sites().stream().noneMatch(site -> site.status() == Status.INSTRUMENTED));
    try (SiteIndex index = SiteIndex.open(home.release(RELEASE))) {
      assertTrue(index.patch().isEmpty());
    }
  }

  @Test
  void should_agree_to_the_last_site_when_the_patch_is_applied() throws IOException {
    index(MINI, true);
    Path work = folder.resolve("work");
    Trials.copy(MINI, work);
    Trials.run(work, "git", "init", "-q");
    Files.write(folder.resolve("all.patch"), patch());
    Trials.run(work, "git", "apply", folder.resolve("all.patch").toString());
    int told = 0;
    String place = "";
    int shift = 0;
    for (Site site : sites()) {
      String line = Files.readAllLines(work.resolve(site.file())).get(site.line() - 1);
      String here = site.file() + ":" + site.line();
      shift = here.equals(place) ? shift : 0;
      place = here;
      told += site.status() == Status.INSTRUMENTED ? 1 : 0;
      boolean done = site.recorded().contains(site.line());
      String there = (done ? "ERR(" : "") + site.errno() + (done ? ")" : "");
      assertTrue(line.startsWith(there, site.column() - 1 + shift), site + " in " + line);
      shift += done ? "ERR()".length() : 0;
      for (int other : done ? List.<Integer>of() : site.recorded()) {
        String test = Files.readAllLines(work.resolve(site.file())).get(other - 1);
        assertTrue(test.contains("ERR_WHEN((") && test.contains("), " + site.errno() + "))"), test);
      }
    }
    assertEquals(10, told);
    Trials.run(work, "git", "apply", "--reverse", folder.resolve("all.patch").toString());
    for (Site site : sites()) {
      assertArrayEquals(
          Files.readAllBytes(MINI.resolve(site.file())),
          Files.readAllBytes(work.resolve(site.file())));
    }
  }

  @Test
  void should_keep_ids_when_only_line_numbers_change() throws IOException {
    index(MINI, false);
    List<String> before = sites().stream().map(Site::id).toList();
    Path moved = folder.resolve("moved");
    Trials.copy(MINI, moved);
    Path file = moved.resolve("kernel/pid_namespace.c");
    Files.writeString(file, "/* one\n * more */\n\n" + Files.readString(file));
    index(moved, false);
    assertEquals(before, sites().stream().map(Site::id).toList());
    assertEquals(before.size(), before.stream().distinct().count());
  }

  @Test
  void should_keep_the_release_before_when_the_next_kernel_is_torn() throws IOException {
    index(MINI, false);
    List<Site> before = sites();
    Trials.run(
        MINI.getParent(), "tar", "czf", folder.resolve("k.tar.gz").toString(), "mini-kernel");
    byte[] whole = Files.readAllBytes(folder.resolve("k.tar.gz"));
    Path torn = folder.resolve("torn.tar.gz");
    Files.write(torn, Arrays.copyOf(whole, whole.length / 2));
    assertThrows(BadInputException.class, () -> index(torn, false));
    assertEquals(before, sites());
    assertEquals(List.of(RELEASE), home.releaseNames());
  }

  @Test
  void should_leave_no_release_when_it_is_interrupted() throws IOException {
    for (String step : List.of("scanning C files", "running Coccinelle")) {
      Steps interrupting =
          begun -> {
            if (begun.equals(step)) {
              Thread.currentThread().interrupt();
            }
            return Progress.NONE;
          };
      Indexer indexer = indexer(2, interrupting);
      assertThrows(InterruptedIOException.class, () -> indexer.index(source(MINI, null), true));
      assertTrue(Thread.interrupted(), "the interrupt must stay visible");
      assertEquals(List.of(), home.releaseNames());
      assertFalse(Files.exists(home.release(RELEASE)));
    }
  }

  @Test
  void should_refuse_a_release_name_when_it_could_leave_its_place() throws IOException {
    for (String name : List.of("../x", ".hidden", "a/b", "latest", "")) {
      KernelSource named =
          new KernelSource(MINI, null, name, Selection.of(List.of("kernel"), null));
      assertThrows(BadInputException.class, () -> indexer(1, Steps.SILENT).index(named, false));
    }
  }
}
