// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.live;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.errsite.indexer.Home;
import org.errsite.indexer.index.SiteIndex;
import org.errsite.indexer.trace.TraceReader;
import org.errsite.indexer.trace.TracedCall;
import org.junit.jupiter.api.Assumptions;

/**
 * What the guest left behind.
 *
 * @param out the folder it was left in
 */
record GuestRun(Path out) {

  /** A failure of the menu: which function gives birth to which error of which call. */
  record Entry(String name, String syscall, String errno, String function, String words) {}

  /** What the guest found of one promise: {@code pass}, {@code fail} or {@code skip}. */
  record Check(String name, String result, String detail) {
    /** One line for a person. */
    String told() {
      return name + ": " + detail;
    }
  }

  /** The one that {@code errsite.boot} names; else the test is left out. */
  static GuestRun booted() {
    String out = System.getProperty("errsite.boot", "");
    Assumptions.assumeFalse(out.isEmpty(), "no kernel was booted");
    return new GuestRun(Path.of(out));
  }

  /** The index of its release, which may have more at the end of its name, in the named home. */
  SiteIndex index() throws IOException {
    Home home = new Home(Path.of(System.getProperty("errsite.boot.home")));
    String release = release();
    String name =
        home.releaseNames().stream()
            .filter(release::startsWith)
            .max(Comparator.comparingInt(String::length))
            .orElseThrow(() -> new IOException("no index of " + release + " in " + home.root()));
    return SiteIndex.open(home.release(name));
  }

  /** As {@code uname -r} says it. */
  String release() throws IOException {
    return Files.readString(out.resolve("release")).strip();
  }

  List<Entry> menu() throws IOException {
    return rows("menu.tsv", 5).stream()
        .map(row -> new Entry(row[0], row[1], row[2], row[3], row[4]))
        .toList();
  }

  List<Check> checks() throws IOException {
    return rows("checks.tsv", 3).stream()
        .map(row -> new Check(row[0], row[1], row[2].strip()))
        .toList();
  }

  private List<String[]> rows(String file, int columns) throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(out.resolve(file), UTF_8)) {
      String[] row = line.split("\t", columns);
      if (row.length != columns) {
        throw new IOException(file + " has not " + columns + " columns in: " + line);
      }
      rows.add(row);
    }
    return rows;
  }

  /** Provoke's exit status; -1 where it left none. */
  int exit(Entry entry) throws IOException {
    Path file = out.resolve("menu").resolve(entry.name() + ".exit");
    return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : -1;
  }

  /** The calls of one entry's log, in order; none where there is no log. */
  List<TracedCall> calls(Entry entry) throws IOException {
    List<TracedCall> calls = new ArrayList<>();
    Path log = out.resolve("menu").resolve(entry.name() + ".strace");
    if (Files.exists(log)) {
      read(log, calls::add);
    }
    return calls;
  }

  /** The calls of the classic example. */
  List<TracedCall> classic() throws IOException {
    List<TracedCall> calls = new ArrayList<>();
    read(out.resolve("classic.txt"), calls::add);
    return calls;
  }

  /** The logs of the broad run, sorted; none where it was left out. */
  List<Path> broad() throws IOException {
    Path folder = out.resolve("broad");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".strace")).sorted().toList();
    }
  }

  /** All logs, sorted. */
  List<Path> logs() throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      return files.filter(file -> file.toString().endsWith(".strace")).sorted().toList();
    }
  }

  /** Reads one log. */
  static void read(Path log, Consumer<TracedCall> calls) throws IOException {
    TraceReader reader = new TraceReader();
    try (Stream<String> lines = Files.lines(log, ISO_8859_1)) {
      lines.forEach(line -> reader.read(line).ifPresent(calls));
    }
  }
}
