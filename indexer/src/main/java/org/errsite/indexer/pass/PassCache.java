// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Results of earlier runs: what became of each slice, kept in one small file for each path of a
 * kernel, all releases together. Besides the slice, a result depends on the semantic patch, the
 * macros, the version of Coccinelle and of the way it is run; these and the path name the file. An
 * entry that cannot be read in full counts as none.
 *
 * <p>Safe for use by several threads and processes at once: entries are renamed into place, and the
 * last one stays.
 */
public final class PassCache {
  /** To be raised when slices are shown or outcomes read in another way. */
  private static final String RUNNER = "3";

  /** Results in one entry, beyond those in use: some dozen releases of the largest file. */
  private static final int OLDER = 2_000;

  private static final String END = "end";
  private static final String FINE = "FINE";
  private static final String ENDS =
      Arrays.stream(RunEnd.values())
          .map(RunEnd::name)
          .collect(Collectors.joining("|", FINE + "|", ""));
  private static final Pattern LINE =
      Pattern.compile("([0-9a-f]{32}) ((?:\\d{1,6},)*) (" + ENDS + ") (.*)", Pattern.DOTALL);

  private final Path directory;

  /**
   * A cache in a directory, which is made when the first result is stored.
   *
   * @param directory shared by all releases and versions
   */
  public PassCache(Path directory) {
    this.directory = directory;
  }

  /** What results depend on besides slice and path, in short: it goes into each file's key. */
  static String runner(Spatch spatch) {
    return key(RUNNER, spatch.version(), spatch.semanticPatch(), spatch.macros());
  }

  /**
   * The place of what is known of the functions of a file.
   *
   * @param runner as of {@link #runner}
   * @param path from the kernel root
   */
  Path entry(String runner, String path) {
    String key = key(runner, path);
    return directory.resolve(key.substring(0, 2)).resolve(key.substring(2, 40));
  }

  private static String key(String... parts) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    for (String part : parts) {
      digest.update(part.getBytes(UTF_8));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Reads the results that were stored, by slice key, those used last first. */
  Map<String, SliceResult> read(Path entry) throws IOException {
    try {
      return parse(new String(Files.readAllBytes(entry), UTF_8).split("\n", -1));
    } catch (NoSuchFileException e) {
      return Map.of();
    }
  }

  private static Map<String, SliceResult> parse(String[] lines) {
    if (!lines[lines.length - 1].equals(END)) {
      return Map.of();
    }
    Map<String, SliceResult> results = new LinkedHashMap<>();
    for (int i = 0; i < lines.length - 1; i++) {
      Matcher matcher = LINE.matcher(lines[i]);
      if (!matcher.matches()) {
        return Map.of();
      }
      String end = matcher.group(3);
      results.put(
          matcher.group(1),
          new SliceResult(
              numbers(matcher.group(2)),
              end.equals(FINE) ? Optional.empty() : Optional.of(RunEnd.valueOf(end)),
              matcher.group(4)));
    }
    return results;
  }

  private static List<Integer> numbers(String line) {
    List<Integer> numbers = new ArrayList<>();
    for (String word : line.split(",", -1)) {
      if (!word.isEmpty()) {
        numbers.add(Integer.valueOf(word));
      }
    }
    return List.copyOf(numbers);
  }

  /**
   * Stores results, unless they may be better next time.
   *
   * @param used those of this run, by slice key
   * @param older what the entry held before; the first of them stay
   */
  void write(Path entry, Map<String, SliceResult> used, Map<String, SliceResult> older)
      throws IOException {
    StringBuilder text = new StringBuilder();
    used.forEach((key, result) -> append(text, key, result));
    older.entrySet().stream()
        .filter(old -> !used.containsKey(old.getKey()))
        .limit(OLDER)
        .forEach(old -> append(text, old.getKey(), old.getValue()));
    text.append(END);
    Files.createDirectories(entry.getParent());
    Path beside = Files.createTempFile(entry.getParent(), "new", null);
    try {
      Files.writeString(beside, text, UTF_8);
      move(beside, entry);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void append(StringBuilder text, String key, SliceResult result) {
    if (result.isLasting()) {
      text.append(key).append(' ');
      result.wrapped().forEach(ordinal -> text.append(ordinal).append(','));
      text.append(' ').append(result.end().map(RunEnd::name).orElse(FINE));
      text.append(' ').append(result.text()).append('\n');
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      // The end mark tells a torn entry from a whole one.
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
