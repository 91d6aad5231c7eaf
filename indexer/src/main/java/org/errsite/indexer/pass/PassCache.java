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
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.errsite.indexer.scan.Constant;
import org.errsite.indexer.scan.FileScan;

/**
 * Results of earlier runs, one small file each. The key is all a result depends on: the blob, which
 * of its constants are eligible, the semantic patch, the macros, the version of Coccinelle and of
 * the way files are cut. An entry that cannot be read in full counts as none.
 *
 * <p>Safe for use by several threads and processes at once: entries are renamed into place.
 */
public final class PassCache {
  /** To be raised when units are cut or outcomes read in another way. */
  private static final String CUTTER = "1";

  private static final String END = "end";
  private static final Set<RunEnd> PASSING = Set.of(RunEnd.TIME_LIMIT, RunEnd.CRASHED);

  private final Path directory;

  /**
   * A cache in a directory, which is made when the first result is stored.
   *
   * @param directory shared by all releases and versions
   */
  public PassCache(Path directory) {
    this.directory = directory;
  }

  /** The place of one file's result. */
  Path entry(Spatch spatch, FileScan scan, Eligibility eligibility) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    for (String part :
        List.of(CUTTER, spatch.version(), spatch.semanticPatch(), spatch.macros(), scan.blob())) {
      digest.update(part.getBytes(UTF_8));
      digest.update((byte) 0);
    }
    for (Constant constant : scan.constants()) {
      if (eligibility.eligible(scan.path(), constant)) {
        String site = constant.offset() + ":" + constant.functionIndex() + ",";
        digest.update(site.getBytes(UTF_8));
      }
    }
    String key = HexFormat.of().formatHex(digest.digest());
    return directory.resolve(key.substring(0, 2)).resolve(key.substring(2, 40));
  }

  /** Reads what was stored. */
  Optional<PassResult> read(Path entry, String path) throws IOException {
    try {
      return parse(path, Files.readString(entry, UTF_8).split("\n", -1));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static Optional<PassResult> parse(String path, String[] lines) {
    if (lines.length < 3 || !lines[lines.length - 1].equals(END)) {
      return Optional.empty();
    }
    List<Trouble> troubles = new ArrayList<>();
    for (int i = 2; i < lines.length - 1; i++) {
      String[] fields = lines[i].split(" ", 3);
      troubles.add(new Trouble(Integer.parseInt(fields[0]), RunEnd.valueOf(fields[1]), fields[2]));
    }
    return Optional.of(new PassResult(path, numbers(lines[0]), numbers(lines[1]), troubles));
  }

  private static List<Integer> numbers(String line) {
    List<Integer> numbers = new ArrayList<>();
    for (String word : line.split(" ", -1)) {
      if (!word.isEmpty()) {
        numbers.add(Integer.valueOf(word));
      }
    }
    return List.copyOf(numbers);
  }

  /**
   * Stores a result, unless it may be better next time: a time limit says much of the machine, and
   * a process may have died of a signal that was meant for all of us.
   */
  void write(Path entry, PassResult result) throws IOException {
    if (result.troubles().stream().anyMatch(trouble -> PASSING.contains(trouble.end()))) {
      return;
    }
    StringBuilder text = new StringBuilder();
    result.wrapped().forEach(offset -> text.append(offset).append(' '));
    text.append('\n');
    result.already().forEach(offset -> text.append(offset).append(' '));
    text.append('\n');
    for (Trouble trouble : result.troubles()) {
      text.append(trouble.functionIndex()).append(' ').append(trouble.end().name());
      text.append(' ').append(trouble.text()).append('\n');
    }
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

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      // The end mark tells a torn entry from a whole one.
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
