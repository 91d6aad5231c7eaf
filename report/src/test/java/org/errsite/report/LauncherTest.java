// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a checkout of its own, with a Java and a Maven that only tell how they ran. */
class LauncherTest {
  private static final List<String> SHELL_TOOLS =
      List.of(
          "sh",
          "dirname",
          "readlink",
          "sed",
          "grep",
          "find",
          "sort",
          "head",
          "wc",
          "mkdir",
          "mv",
          "rm",
          "flock",
          "date",
          "cat",
          "touch");

  @TempDir private Path temp;
  private Path root;
  private Path bin;
  private Path javaHome;

  private record Run(int status, String out, String err) {}

  @BeforeEach
  void setUp() throws IOException {
    root = Files.createDirectories(temp.resolve("check out/errsite-root"));
    Files.copy(Path.of("..", "errsite"), root.resolve("errsite"));
    Files.setPosixFilePermissions(
        root.resolve("errsite"), PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.createDirectories(root.resolve("indexer/src/main"));
    Files.writeString(root.resolve("indexer/src/main/A.java"), "");
    bin = Files.createDirectories(temp.resolve("bin"));
    for (String tool : SHELL_TOOLS) {
      tool(bin.resolve(tool), "exec " + whereIs(tool) + " \"$@\"");
    }
    tool(bin.resolve("id"), "echo 1000");
    javaHome = temp.resolve("jdk");
    tool(javaHome.resolve("bin/javac"), "exit 9");
    tool(javaHome.resolve("bin/java"), "echo \"$@\"; exit 1");
    Files.writeString(javaHome.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
  }

  private static Path whereIs(String tool) {
    return Stream.of("/usr/bin", "/bin")
        .map(directory -> Path.of(directory, tool))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }

  private static void tool(Path file, String script) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void maven(String script) throws IOException {
    tool(bin.resolve("mvn"), "echo \"[INFO] $*\"; echo \"$*\" >>'" + temp + "/mvn.log'\n" + script);
  }

  private void mavenThatBuilds() throws IOException {
    maven("mkdir -p report/target && touch report/target/errsite.jar");
  }

  private long builds() throws IOException {
    Path log = temp.resolve("mvn.log");
    return Files.exists(log) ? Files.readAllLines(log).size() : 0;
  }

  private Run run(Path launcher, String... arguments) throws IOException, InterruptedException {
    Path out = temp.resolve("out");
    Path err = temp.resolve("err");
    ProcessBuilder process = new ProcessBuilder(launcher.toString());
    process.command().addAll(List.of(arguments));
    process.directory(temp.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
    process.environment().put("PATH", bin.toString());
    process.environment().put("JAVA_HOME", javaHome.toString());
    int status = process.start().waitFor();
    return new Run(status, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  private Run run(String... arguments) throws IOException, InterruptedException {
    return run(root.resolve("errsite"), arguments);
  }

  @Test
  void should_pass_arguments_and_status_on_when_called_through_a_link() throws Exception {
    mavenThatBuilds();
    Path link = Files.createSymbolicLink(temp.resolve("es"), root.resolve("errsite"));
    Run run = run(link, "search", "two words", "*");
    assertEquals(1, run.status());
    String jar = root.resolve("report/target/errsite.jar").toString();
    assertTrue(run.out().endsWith("-jar " + jar + " search two words *\n"), run.out());
    assertEquals(1, run.out().lines().count(), "Maven's lines are not among the results");
  }

  @Test
  void should_build_only_when_a_source_is_newer() throws Exception {
    mavenThatBuilds();
    run("releases");
    Run fresh = run("releases");
    assertEquals(1, builds());
    assertEquals("", fresh.err());
    Files.setLastModifiedTime(
        root.resolve("indexer/src/main/A.java"), FileTime.from(Instant.now().plusSeconds(5)));
    run("releases");
    assertEquals(2, builds());
  }

  @Test
  void should_build_again_when_a_build_failed_or_was_cut_short() throws Exception {
    maven("mkdir -p report/target; touch report/target/errsite.jar; echo '[ERROR] oops'; exit 1");
    Run failed = run("releases");
    assertEquals(3, failed.status());
    assertTrue(failed.err().contains("[ERROR] oops"), failed.err());
    assertEquals("", failed.out());
    mavenThatBuilds();
    assertEquals(1, run("releases").status());
    assertEquals(2, builds());
  }

  @Test
  void should_name_every_missing_package_when_it_may_not_install() throws Exception {
    tool(bin.resolve("apt-get"), "echo apt-get must not run; exit 9");
    Run run = run("index", "linux");
    assertEquals(2, run.status());
    assertEquals(
        "errsite: missing: coccinelle maven; as root: apt-get install coccinelle maven\n",
        run.err());
    assertEquals("", run.out());
  }

  @Test
  void should_want_the_manual_for_the_quickstart_when_its_package_is_not_installed()
      throws Exception {
    tool(bin.resolve("apt-get"), "exit 9");
    tool(bin.resolve("dpkg-query"), "exit 1");
    assertTrue(run("quickstart").err().contains(" manpages-dev "));
    tool(bin.resolve("dpkg-query"), "echo install ok installed");
    assertFalse(run("quickstart").err().contains("manpages-dev"));
  }

  @Test
  void should_need_no_coccinelle_when_pass_is_left_out() throws Exception {
    mavenThatBuilds();
    assertEquals(
        "", run("index", "linux", "--no-pass").err().replaceAll("errsite: building.*\n", ""));
  }

  /** What tests need, besides Java and Maven, as tools that do nothing. */
  private void testTools(String npm) throws IOException {
    for (String name : List.of("spatch", "node", "chromium")) {
      tool(bin.resolve(name), "echo " + name + " ran");
    }
    tool(bin.resolve("ctags"), "echo Universal Ctags");
    tool(bin.resolve("npm"), "echo npm \"$@\"; " + npm);
    Files.writeString(
        Files.createDirectories(root.resolve("site")).resolve("package-lock.json"), "");
    mavenThatBuilds();
  }

  @Test
  void should_fetch_what_looks_at_pages_only_when_the_lock_file_is_newer() throws Exception {
    assumeTrue(hasKernel(), "tests need a packaged kernel");
    testTools("mkdir -p node_modules; touch node_modules/.package-lock.json");
    Run first = run("test");
    assertTrue(first.err().contains("npm ci --ignore-scripts"), first.err());
    assertTrue(first.out().endsWith("node ran\n"), first.out());
    assertEquals(0, first.status());
    assertFalse(run("test").err().contains("npm"));
    FileTime later = FileTime.from(Instant.now().plusSeconds(5));
    Files.setLastModifiedTime(root.resolve("site/package-lock.json"), later);
    assertTrue(run("test").err().contains("npm ci"));
  }

  @Test
  void should_run_no_test_when_what_looks_at_pages_cannot_be_fetched() throws Exception {
    assumeTrue(hasKernel(), "tests need a packaged kernel");
    testTools("echo no network; exit 1");
    Run run = run("test");
    assertEquals(2, run.status());
    assertTrue(run.err().contains("no network\nerrsite: npm could not fetch"), run.err());
    assertEquals(0, builds());
  }

  private static boolean hasKernel() {
    String[] names = Path.of("/usr/src").toFile().list();
    return names != null
        && Stream.of(names).anyMatch(name -> name.matches("linux-source-.*\\.tar\\..*"));
  }

  @Test
  void should_say_one_line_when_command_is_misused() throws Exception {
    for (List<String> arguments :
        List.of(
            List.of("test", "--boot", "now"),
            List.of("test", "--fast"),
            List.of("quickstart", "--home"),
            List.of("quickstart", "now"))) {
      Run run = run(arguments.toArray(String[]::new));
      assertEquals(2, run.status(), arguments.toString());
      assertEquals(1, run.err().lines().count(), run.err());
      assertEquals("", run.out());
    }
  }
}
