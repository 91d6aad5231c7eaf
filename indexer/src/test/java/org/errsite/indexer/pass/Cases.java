// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pairs in {@code cocci/cases}. */
final class Cases {
  static final Path FOLDER = Path.of("..", "cocci", "cases");

  /** A case may say into which directory it belongs. */
  private static final Pattern PLACE = Pattern.compile("/\\* in (\\S+/) \\*/");

  private Cases() {}

  /** The files before anything is done to them, sorted. */
  static List<Path> inputs() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> inputs = files.filter(file -> file.toString().endsWith(".c")).sorted().toList();
      assertFalse(inputs.isEmpty(), "no cases in " + FOLDER);
      return inputs;
    }
  }

  /** A kernel of such files, each as a {@code .c} where it belongs. */
  static MemoryTree tree(List<Path> files) throws IOException {
    MemoryTree tree = new MemoryTree();
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      String name = file.getFileName().toString().replaceFirst("\\.\\w+$", ".c");
      Matcher place = PLACE.matcher(text(bytes));
      tree.add((place.find() ? place.group(1) : "kernel/") + name, bytes);
    }
    return tree;
  }

  /** Every byte a character. */
  static String text(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }
}
