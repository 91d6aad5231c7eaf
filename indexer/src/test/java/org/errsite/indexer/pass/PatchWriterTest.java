// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.errsite.indexer.scan.FileScan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatchWriterTest {
  private static final String FAR = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n";
  private static final Map<String, byte[]> FILES =
      new TreeMap<>(
          Map.of(
              "kernel/plain.c",
              "x = -EPERM;\nreturn -EIO;\n".getBytes(UTF_8),
              "kernel/twice on a line.c",
              "return x ? -EPERM : -EINVAL;\n".getBytes(UTF_8),
              "kernel/größe.c",
              ("return -EIO;\n" + FAR + FAR + "return -EPERM;\n").getBytes(UTF_8),
              "kernel/no_end.c",
              (FAR + "return -EPERM;").getBytes(UTF_8),
              "kernel/crlf.c",
              "a\r\nreturn -EPERM;\r\nb\r\n".getBytes(UTF_8),
              "kernel/latin1.c",
              "/* \u00e9 */ return -EPERM; // \u00fc\n".getBytes(ISO_8859_1)));

  @TempDir private Path temp;

  @Test
  void should_apply_and_reverse_when_git_reads_it() throws IOException, InterruptedException {
    ByteArrayOutputStream patch = new ByteArrayOutputStream();
    PatchWriter writer = new PatchWriter(patch);
    for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
      Path path = temp.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
      byte[] before = file.getValue();
      writer.add(
          file.getKey(), before, wrapped(before).getBytes(ISO_8859_1), PatchedFile.of(before));
    }
    Files.write(temp.resolve("errsite.patch"), patch.toByteArray());

    git("apply", "errsite.patch");

    for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
      String wanted = wrapped(file.getValue());
      assertEquals(wanted, latin1(Files.readAllBytes(temp.resolve(file.getKey()))));
    }
    git("apply", "--reverse", "errsite.patch");
    for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
      assertArrayEquals(file.getValue(), Files.readAllBytes(temp.resolve(file.getKey())));
    }
  }

  @Test
  void should_write_nothing_when_nothing_is_wrapped() throws IOException {
    ByteArrayOutputStream patch = new ByteArrayOutputStream();

    MemoryTree tree = new MemoryTree().add("a.c", "int a = -EPERM;\n");
    FileScan scan = tree.scans().get(0);
    List<Verdict> verdicts = Verdict.withoutPass(scan, Eligibility.of(List.of(scan)));
    new PatchWriter(patch).add(tree.read("a.c"), FileEdits.of(scan, verdicts, List.of()));

    assertEquals(0, patch.size());
  }

  private static String wrapped(byte[] text) {
    return latin1(text).replaceAll("-(E[A-Z]+)", "-ERR($1)");
  }

  private void git(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(Arrays.asList(words));
    Process process =
        new ProcessBuilder(command).directory(temp.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), said);
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }
}
