// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.errsite.indexer.kernel.KernelReleaseReader;
import org.errsite.indexer.kernel.Progress;
import org.errsite.indexer.kernel.Selection;
import org.errsite.indexer.kernel.SourceText;
import org.errsite.indexer.kernel.SourceTree;
import org.errsite.indexer.kernel.SourceTrees;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the scanner against Universal Ctags on the real kernel. */
@Tag("kernel")
class CtagsOracleTest {
  private static final double LEAST_SHARE = 0.995;
  // How far apart the two may see a name whose head spans lines or arms of an #if.
  private static final int NEAR = 3;

  @TempDir Path folder;

  @Test
  void should_find_what_ctags_finds_when_the_real_kernel_is_read() throws Exception {
    String kernel = System.getProperty("errsite.kernel", "");
    assumeTrue(!kernel.isEmpty(), "needs a kernel");
    Selection selection = Selection.of(List.of("kernel", "mm", "fs/ext4", "arch/x86/kvm"), null);
    Path files = Files.createDirectory(folder.resolve("files"));
    Map<String, Set<Integer>> found = new HashMap<>();
    try (SourceTree tree =
        SourceTrees.open(
            Path.of(kernel), null, selection::wants, folder.resolve("tmp"), Progress.NONE)) {
      Scanner scanner = new Scanner(KernelReleaseReader.read(tree).errnos().keySet());
      for (String path : selection.files(tree)) {
        SourceText text = tree.read(path);
        Path copy = files.resolve(path);
        Files.createDirectories(copy.getParent());
        Files.write(copy, text.bytes());
        Set<Integer> lines = found.computeIfAbsent(path, p -> new HashSet<>());
        scanner.scan(text).functions().forEach(function -> lines.add(function.line()));
      }
    }
    int all = 0;
    int seen = 0;
    for (JsonNode tag : ctags(files)) {
      all++;
      Set<Integer> lines = found.get(tag.get("path").asText());
      int line = tag.get("line").asInt();
      seen += lines.stream().anyMatch(own -> Math.abs(own - line) <= NEAR) ? 1 : 0;
    }
    System.out.printf("ctags finds %d functions, the scanner %d of them%n", all, seen);
    assertTrue(all > 20_000, "ctags found only " + all);
    assertTrue(seen >= LEAST_SHARE * all, seen + " of " + all);
  }

  private static List<JsonNode> ctags(Path files) throws IOException {
    Process process =
        new ProcessBuilder(
                "ctags",
                "--languages=C",
                "--langmap=C:.c.h",
                "--kinds-C=f",
                "--fields=+n",
                "--output-format=json",
                "-o",
                "-",
                "-R",
                ".")
            .directory(files.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      List<JsonNode> tags = new java.util.ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode tag = json.readTree(line.replace("\"./", "\""));
        tags.add(tag);
      }
      return tags;
    }
  }
}
