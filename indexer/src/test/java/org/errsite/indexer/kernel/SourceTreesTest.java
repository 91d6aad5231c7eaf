// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.errsite.indexer.kernel.MiniKernel.EntryType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreesTest {
  private static final byte[] HELLO = "hello\n".getBytes(UTF_8);
  private static final String HELLO_BLOB = "ce013625030ba8dba906f756967f9e9ca394464a";

  @TempDir private Path temp;

  private static MiniKernel kernelWithOddities() {
    byte[] notUtf8 = {'m', 'm', '/', (byte) 0xff, '.', 'c'};
    return new MiniKernel()
        .add("mm/hello.c".getBytes(UTF_8), EntryType.FILE, HELLO)
        .add("mm/run.c".getBytes(UTF_8), EntryType.EXECUTABLE, HELLO)
        .add("mm/empty.c".getBytes(UTF_8), EntryType.FILE, new byte[0])
        .add(
            "mm/latin1.c".getBytes(UTF_8), EntryType.FILE, new byte[] {'/', '/', (byte) 0xe9, '\n'})
        .add("mm/größe & <b> 'x'.c".getBytes(UTF_8), EntryType.FILE, HELLO)
        .add("mm/link.c".getBytes(UTF_8), EntryType.LINK, "hello.c".getBytes(UTF_8))
        .add("mm/outside.c".getBytes(UTF_8), EntryType.LINK, "../../outside.c".getBytes(UTF_8))
        .add("net".getBytes(UTF_8), EntryType.LINK, "mm".getBytes(UTF_8))
        .add(notUtf8, EntryType.FILE, HELLO)
        .add("mm/new\nline.c".getBytes(UTF_8), EntryType.FILE, HELLO)
        .add(("mm/" + "deep/".repeat(40) + "long.c").getBytes(UTF_8), EntryType.FILE, HELLO);
  }

  private SourceTree open(Path kernel, String revision) throws IOException {
    return SourceTrees.open(
        kernel, revision, p -> p.startsWith("mm/"), temp.resolve("scratch"), Progress.NONE);
  }

  private static Map<String, String> blobs(SourceTree tree) throws IOException {
    Map<String, String> blobs = new TreeMap<>();
    for (String path : tree.paths()) {
      blobs.put(path, tree.read(path).blob());
    }
    return blobs;
  }

  @Test
  void should_list_only_wanted_regular_files_when_directory_has_links_and_odd_names()
      throws IOException {
    Files.writeString(temp.resolve("outside.c"), "int outside;\n");
    try (SourceTree tree = open(kernelWithOddities().directory(temp.resolve("k")), null)) {
      List<String> wanted = tree.paths().stream().filter(p -> p.startsWith("mm/")).toList();
      assertEquals(
          List.of(
              "mm/" + "deep/".repeat(40) + "long.c",
              "mm/empty.c",
              "mm/größe & <b> 'x'.c",
              "mm/hello.c",
              "mm/latin1.c",
              "mm/run.c"),
          wanted);
      assertEquals(2, tree.leftOut());
      assertEquals(HELLO_BLOB, tree.read("mm/run.c").blob());
      assertArrayEquals(HELLO, tree.read("mm/größe & <b> 'x'.c").bytes());
    }
  }

  @Test
  void should_give_same_files_when_kernel_is_directory_archive_or_repository() throws Exception {
    MiniKernel kernel = kernelWithOddities();
    Map<String, String> expected;
    try (SourceTree tree = open(kernel.directory(temp.resolve("k")), null)) {
      expected = blobs(tree);
    }
    Path bare = kernel.repository(temp.resolve("bare.git"));
    Path shallow = temp.resolve("shallow");
    Git.cloneRepository()
        .setURI(bare.toUri().toString())
        .setDirectory(shallow.toFile())
        .setNoCheckout(true)
        .setDepth(1)
        .call()
        .close();
    record Place(Path kernel, String revision) {}
    List<Place> places =
        List.of(
            new Place(kernel.archive(temp.resolve("top.tar.xz"), "linux-source-6.1/"), null),
            new Place(kernel.archive(temp.resolve("bare.tar.xz"), ""), null),
            new Place(kernel.archive(temp.resolve("dot.tar.xz"), "./src/linux-6.1/"), null),
            new Place(bare, "v6.1"),
            new Place(shallow, "HEAD"));
    for (Place place : places) {
      try (SourceTree tree = open(place.kernel(), place.revision())) {
        assertEquals(expected, blobs(tree), place.toString());
        assertEquals(2, tree.leftOut(), place.toString());
        for (String path : tree.paths()) {
          SourceText text = tree.read(path);
          assertEquals(BlobId.of(text.bytes()), text.blob(), place + " " + path);
        }
      }
    }
  }

  @Test
  void should_take_topmost_kernel_when_archive_holds_another_below() throws IOException {
    MiniKernel kernel = new MiniKernel().file("mm/hello.c", "hello\n");
    for (MiniKernel.Entry inner : List.copyOf(new MiniKernel().entries())) {
      kernel.add(("tools/" + inner.latin1()).getBytes(UTF_8), EntryType.FILE, inner.content());
    }
    try (SourceTree tree = open(kernel.archive(temp.resolve("a.tar.xz"), "linux/"), null)) {
      assertTrue(tree.paths().contains("mm/hello.c"));
      assertTrue(tree.paths().stream().noneMatch(p -> p.startsWith("tools/")));
    }
  }

  @Test
  void should_stay_inside_when_archive_names_lead_out_or_come_twice() throws IOException {
    MiniKernel kernel =
        new MiniKernel()
            .file("../escape.c", "no")
            .file("mm/../../escape.c", "no")
            .file("mm/twice.c", "first")
            .file("mm/./twice.c", "hello\n")
            .file("mm/replaced.c", "first")
            .add("mm//replaced.c".getBytes(UTF_8), EntryType.LINK, "/etc/passwd".getBytes(UTF_8));
    try (SourceTree tree = open(kernel.archive(temp.resolve("a.tar.xz"), "/linux/"), null)) {
      List<String> wanted = tree.paths().stream().filter(p -> p.startsWith("mm/")).toList();
      assertEquals(List.of("mm/twice.c"), wanted);
      assertEquals(HELLO_BLOB, tree.read("mm/twice.c").blob());
      assertEquals(2, tree.leftOut());
    }
    try (Stream<Path> left = Files.walk(temp)) {
      assertEquals(
          List.of("a.tar.xz"),
          left.filter(Files::isRegularFile).map(p -> p.getFileName().toString()).toList());
    }
  }

  @Test
  void should_say_one_line_when_archive_is_cut_short_anywhere() throws IOException {
    Path whole = kernelWithOddities().archive(temp.resolve("a.tar.xz"), "linux/");
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = temp.resolve("cut.tar.xz");
    // The end of the stream's index and footer, which hold no content, may be missing.
    for (int length = 0; length < bytes.length - 60; length += 37) {
      Files.write(cut, Arrays.copyOf(bytes, length));
      BadInputException e = assertThrows(BadInputException.class, () -> open(cut, null));
      assertTrue(e.getMessage().startsWith(cut + " is "), e.getMessage());
      assertTrue(e.getMessage().lines().count() == 1, e.getMessage());
    }
  }

  @Test
  void should_say_one_line_or_read_on_when_archive_has_a_wrong_byte() throws IOException {
    Path whole = kernelWithOddities().archive(temp.resolve("a.tar.xz"), "linux/");
    byte[] bytes = Files.readAllBytes(whole);
    Path wrong = temp.resolve("wrong.tar.xz");
    List<String> messages = new ArrayList<>();
    for (int at = 0; at < bytes.length; at += 41) {
      byte[] copy = bytes.clone();
      copy[at] ^= 0x20;
      Files.write(wrong, copy);
      try {
        open(wrong, null).close();
      } catch (BadInputException e) {
        messages.add(e.getMessage());
      }
    }
    assertTrue(messages.size() > 10, messages.toString());
    assertTrue(messages.stream().allMatch(m -> m.startsWith(wrong + " is ")), messages.toString());
  }

  @Test
  void should_say_what_to_do_when_input_does_not_fit() throws Exception {
    Path bare = new MiniKernel().repository(temp.resolve("bare.git"));
    Path directory = new MiniKernel().directory(temp.resolve("k"));
    Path text = Files.writeString(temp.resolve("notes.txt"), "no archive\n".repeat(100));
    Path empty = Files.createDirectory(temp.resolve("empty"));
    record Case(Path kernel, String revision, String expected) {}
    for (Case c :
        List.of(
            new Case(temp.resolve("gone"), null, "no such file or directory"),
            new Case(bare, null, "--rev"),
            new Case(bare, "v9.9", "no revision 'v9.9'"),
            new Case(bare, "v6..1:^^{", "no revision 'v6..1:^^{'"),
            new Case(bare, "0123456789012345678901234567890123456789", "fetch"),
            new Case(directory, "v6.1", "no Git repository"),
            new Case(text, null, "no tar archive"),
            new Case(text, "v6.1", "is a file"),
            new Case(empty, null, "no kernel"))) {
      BadInputException e =
          assertThrows(BadInputException.class, () -> open(c.kernel(), c.revision()), c.expected());
      assertTrue(e.getMessage().contains(c.expected()), e.getMessage());
      assertTrue(e.getMessage().lines().count() == 1, e.getMessage());
    }
  }

  @Test
  void should_say_no_kernel_when_a_landmark_is_missing() throws Exception {
    for (String landmark : KernelReleaseReader.REQUIRED) {
      MiniKernel kernel = new MiniKernel().without(landmark);
      Path base = temp.resolve(landmark.replace('/', '_'));
      Path directory = kernel.directory(base.resolve("k"));
      Path archive = kernel.archive(base.resolve("a.tar.xz"), "linux/");
      Path bare = kernel.repository(base.resolve("g.git"));
      assertThrows(NotAKernelException.class, () -> open(directory, null));
      assertThrows(NotAKernelException.class, () -> open(archive, null));
      assertThrows(NotAKernelException.class, () -> open(bare, "v6.1"));
    }
  }

  @Test
  void should_give_right_bytes_when_several_threads_read() throws Exception {
    MiniKernel kernel = new MiniKernel();
    for (int i = 0; i < 200; i++) {
      kernel.file("mm/f" + i + ".c", "int f" + i + ";\n".repeat(i));
    }
    List<Path> places =
        List.of(
            kernel.repository(temp.resolve("bare.git")),
            kernel.archive(temp.resolve("a.tar.xz"), "linux/"));
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      for (Path place : places) {
        try (SourceTree tree = open(place, Files.isDirectory(place) ? "v6.1" : null)) {
          Callable<Map<String, String>> all = () -> blobsOfBytes(tree);
          List<Future<Map<String, String>>> answers = pool.invokeAll(List.of(all, all, all, all));
          for (Future<Map<String, String>> answer : answers) {
            assertEquals(blobs(tree), answer.get());
          }
        }
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static Map<String, String> blobsOfBytes(SourceTree tree) throws IOException {
    Map<String, String> blobs = new TreeMap<>();
    for (String path : tree.paths()) {
      blobs.put(path, BlobId.of(tree.read(path).bytes()));
    }
    return blobs;
  }
}
