// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Coccinelle says of one file with {@code --parse-error-msg}. */
final class SpatchWords {
  /** Of a file it has nothing to say of. */
  static final SpatchWords NONE = new SpatchWords();

  private static final Pattern FILE = Pattern.compile("HANDLING: (\\S+)");
  private static final Pattern EXCEPTION = Pattern.compile("EXN: ?(.*) in \\S+");
  private static final Pattern BLOCK = Pattern.compile("badcount: \\d+");
  private static final Pattern BAD = Pattern.compile("(?:bad: |BAD:!!!!! )(.*)");

  private String exception = "";

  /** Lines of code that were passed over, one list for each place. */
  private final List<List<String>> blocks = new ArrayList<>();

  /**
   * Takes apart what processes wrote to standard error.
   *
   * @param said one text a process, every byte a character
   * @return by the path of the file
   */
  static Map<String, SpatchWords> byFile(Collection<String> said) {
    Map<String, SpatchWords> files = new HashMap<>();
    for (String text : said) {
      SpatchWords open = new SpatchWords();
      for (String line : text.split("\n", -1)) {
        Matcher file = FILE.matcher(line);
        if (file.matches()) {
          open = files.computeIfAbsent(file.group(1), path -> new SpatchWords());
        } else {
          open.take(line);
        }
      }
    }
    return files;
  }

  private void take(String line) {
    Matcher thrown = EXCEPTION.matcher(line);
    Matcher bad = BAD.matcher(line);
    if (thrown.matches()) {
      exception = thrown.group(1);
    } else if (BLOCK.matcher(line).matches()) {
      blocks.add(new ArrayList<>());
    } else if (bad.matches() && !blocks.isEmpty()) {
      blocks.get(blocks.size() - 1).add(bad.group(1));
    }
  }

  /** Why the file was given up; empty when it was not. */
  String exception() {
    return exception;
  }

  /**
   * Where the code stands that was passed over. It is told without line numbers.
   *
   * @param source text of the file
   * @return numbers of lines, from 1
   */
  Set<Integer> passedOver(byte[] source) {
    Set<Integer> numbers = new HashSet<>();
    if (blocks.isEmpty()) {
      return numbers;
    }
    List<String> lines = List.of(new String(source, ISO_8859_1).split("\n", -1));
    for (List<String> block : blocks) {
      for (int from = 0; from + block.size() <= lines.size(); from++) {
        if (stands(block, lines, from)) {
          for (int i = 1; i <= block.size(); i++) {
            numbers.add(from + i);
          }
        }
      }
    }
    return numbers;
  }

  /** Whether a block stands there; it may begin and end in the middle of a line. */
  private static boolean stands(List<String> block, List<String> lines, int from) {
    int last = block.size() - 1;
    for (int i = 0; i <= last; i++) {
      String line = lines.get(from + i);
      String bad = block.get(i);
      boolean fits =
          line.equals(bad) || (i == 0 && line.endsWith(bad)) || (i == last && line.startsWith(bad));
      if (!fits) {
        return false;
      }
    }
    return last >= 0;
  }
}
