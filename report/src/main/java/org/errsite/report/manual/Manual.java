// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.manual;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.errsite.indexer.kernel.BadInputException;

/** The manual's pages of system calls, section 2. Remembers what it read; for one thread. */
public final class Manual {
  /** There is no manual. */
  public static final Manual NONE = new Manual(null);

  private static final Pattern FILE = Pattern.compile("man\\w+/[\\w.+-]+");

  /** Longer is no page. */
  private static final int MOST_BYTES = 4 << 20;

  /** How many pages that only refer to the next may stand in a row. */
  private static final int MOST_ALIASES = 4;

  private final Path directory;
  private final Map<String, Optional<WrittenPage>> pages = new HashMap<>();

  private Manual(Path directory) {
    this.directory = directory;
  }

  /**
   * The manual below a directory.
   *
   * @param directory such as {@code /usr/share/man}, holding {@code man2}; may be missing
   */
  public static Manual in(Path directory) {
    return Files.isDirectory(directory.resolve("man2")) ? new Manual(directory) : NONE;
  }

  /** Whether there is one. */
  public boolean isThere() {
    return directory != null;
  }

  /**
   * What tells this manual from any other, by content.
   *
   * @return hexadecimal digits; empty where there is no manual
   * @throws IOException when a page cannot be read
   */
  public String identity() throws IOException {
    if (!isThere()) {
      return "";
    }
    MessageDigest digest = DigestUtils.getSha256Digest();
    try (Stream<Path> files = Files.list(directory.resolve("man2"))) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
        DigestUtils.updateDigest(digest, file.getFileName() + " " + Files.size(file) + "\n");
        digest.update(Files.readAllBytes(file));
      }
    }
    return Hex.encodeHexString(digest.digest());
  }

  /**
   * What it says of a system call; empty where it has no page.
   *
   * @throws IOException when a page cannot be read
   */
  public Optional<ManualPage> page(String syscall) throws IOException {
    for (String name : Spelling.of(syscall)) {
      Optional<WrittenPage> page = written(name);
      if (page.isPresent()) {
        Set<String> listed = new TreeSet<>();
        Set<String> named = new TreeSet<>();
        collect(name, syscall, listed, named, new HashSet<>());
        WrittenPage found = page.get();
        return Optional.of(new ManualPage(name, found.source(), listed, named, found.open()));
      }
    }
    return Optional.empty();
  }

  private void collect(
      String name, String syscall, Set<String> listed, Set<String> named, Set<String> seen)
      throws IOException {
    Optional<WrittenPage> found = written(name);
    if (found.isEmpty() || !seen.add(name)) {
      return;
    }
    WrittenPage page = found.get();
    Set<String> own = own(page, syscall);
    for (WrittenPage.Listed one : page.listed()) {
      if (isOf(own, one.only())) {
        listed.add(one.name());
      }
    }
    named.addAll(page.named());
    for (WrittenPage.Other other : page.others()) {
      if (isOf(own, other.only())) {
        collect(other.page(), other.page(), listed, named, seen);
      }
    }
  }

  /** The names of the call among those that the page is about. */
  private static Set<String> own(WrittenPage page, String syscall) {
    if (page.calls().contains(syscall)) {
      return Set.of(syscall);
    }
    Set<String> own = new HashSet<>(Spelling.of(syscall));
    own.retainAll(page.calls());
    return own;
  }

  /** What is only of some counts for a call that the page does not name, too. */
  private static boolean isOf(Set<String> own, Set<String> only) {
    return only.isEmpty() || own.isEmpty() || own.stream().anyMatch(only::contains);
  }

  private Optional<WrittenPage> written(String name) throws IOException {
    Optional<WrittenPage> known = pages.get(name);
    if (known == null) {
      known = directory == null ? Optional.empty() : read(name);
      pages.put(name, known);
    }
    return known;
  }

  private Optional<WrittenPage> read(String name) throws IOException {
    Optional<List<String>> lines = lines("man2/" + name + ".2");
    for (int i = 0; i < MOST_ALIASES && lines.isPresent(); i++) {
      Optional<String> alias = alias(lines.get());
      if (alias.isEmpty()) {
        return lines.map(PageReader::read);
      }
      lines = lines(alias.get());
    }
    return Optional.empty();
  }

  /** Where {@code .so man2/open.2} leads; empty where the page is none that only refers. */
  private static Optional<String> alias(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(".so "))
        .map(line -> line.substring(4).strip())
        .findFirst();
  }

  /** Lines of a page, packed or not; empty where there is none. */
  private Optional<List<String>> lines(String page) throws IOException {
    if (!FILE.matcher(page).matches()) {
      return Optional.empty();
    }
    Path plain = directory.resolve(page);
    if (Files.isRegularFile(plain)) {
      try (InputStream in = Files.newInputStream(plain)) {
        return Optional.of(lines(in));
      }
    }
    Path packed = directory.resolve(page + ".gz");
    if (!Files.isRegularFile(packed)) {
      return Optional.empty();
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
      return Optional.of(lines(in));
    } catch (ZipException | EOFException e) {
      throw new BadInputException(
          packed + " is damaged (" + e.getMessage() + "); install it again");
    }
  }

  private static List<String> lines(InputStream in) throws IOException {
    return new String(in.readNBytes(MOST_BYTES), UTF_8).lines().toList();
  }
}
