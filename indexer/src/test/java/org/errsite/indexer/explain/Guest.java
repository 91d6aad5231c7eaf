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
      TraceReader reader = new TraceReader();
      for (String line : new String(Files.readAllBytes(log), ISO_8859_1).lines().toList()) {
        reader
            .read(line)
            .filter(call -> call.failed() && call.place().isPresent())
            .ifPresent(call -> truths.putIfAbsent(key(call), truth(call)));
      }
    }
    return truths.values();
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
