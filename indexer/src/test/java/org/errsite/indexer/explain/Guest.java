// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.explain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.errsite.indexer.Home;
import org.errsite.indexer.index.SiteIndex;
import org.errsite.indexer.trace.Hints;
import org.errsite.indexer.trace.TraceReader;
import org.errsite.indexer.trace.TracedCall;
import org.junit.jupiter.api.Assumptions;

/** What a booted kernel left: calls whose line it told, and the stacks at its errors. */
record Guest(Path out, Path home) {

  /**
   * The one that {@code errsite.boot} and {@code errsite.boot.home} name; else the test is left
   * out.
   */
  static Guest booted() {
    String out = System.getProperty("errsite.boot", "");
    Assumptions.assumeFalse(out.isEmpty(), "no kernel was booted");
    return new Guest(Path.of(out), Path.of(System.getProperty("errsite.boot.home")));
  }

  /** The index of its release, whose name may be longer. */
  SiteIndex index() throws IOException {
    String release = Files.readString(out.resolve("release")).strip();
    String name =
        new Home(home)
            .releaseNames().stream()
                .filter(release::startsWith)
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    return SiteIndex.open(new Home(home).release(name));
  }

  /** One call for each (call, error, line) that was told. */
  Collection<Truth> truths() throws IOException {
    Map<String, Truth> truths = new TreeMap<>();
    for (Path log : files(".strace")) {
      read(log, truths);
    }
    return truths.values();
  }

  /** The same for each workload by itself, by its name. */
  SortedMap<String, Collection<Truth>> truthsByWorkload() throws IOException {
    SortedMap<String, Map<String, Truth>> truths = new TreeMap<>();
    for (Path log : files(".strace")) {
      read(log, truths.computeIfAbsent(workload(log), name -> new TreeMap<>()));
    }
    SortedMap<String, Collection<Truth>> byWorkload = new TreeMap<>();
    truths.forEach((name, of) -> byWorkload.put(name, of.values()));
    return byWorkload;
  }

  /** Which workload left a file: its folder's name, or its own in the folder of the wide run. */
  String workload(Path file) {
    Path path = out.relativize(file);
    if (path.startsWith("wide")) {
      return path.getFileName().toString().replaceFirst("\\..*", "");
    }
    return path.startsWith("broad") ? "broad" : "menu";
  }

  private static void read(Path log, Map<String, Truth> truths) throws IOException {
    TraceReader reader = new TraceReader();
    try (Stream<String> lines = Files.lines(log, ISO_8859_1)) {
      lines
          .flatMap(line -> reader.read(line).stream())
          .filter(call -> call.failed() && call.place().isPresent())
          .forEach(call -> truths.putIfAbsent(key(call), truth(call)));
    }
  }

  private static String key(TracedCall call) {
    return call.name() + " " + call.errno() + " " + call.place();
  }

  private static Truth truth(TracedCall call) {
    Question question = new Question(call.name(), call.errno(), Hints.in(call.arguments()));
    return new Truth(
        question,
        call.place().map(place -> place.file() + ":" + place.line()).orElseThrow(),
        call.arguments());
  }

  /** Files with an ending anywhere in what it left, sorted. */
  List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
