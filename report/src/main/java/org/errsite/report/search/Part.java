// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.errsite.indexer.index.Site;

/** Sites that are searched together, numbered from 0 in order of file and line. */
final class Part {
  private final String name;
  private final int[] numbers;
  private final Runs files;
  private final Runs functions;

  private Part(String name, int[] numbers, Runs files, Runs functions) {
    this.name = name;
    this.numbers = numbers;
    this.files = files;
    this.functions = functions;
  }

  /** All sites of a release. */
  static Part all(String name, List<Site> sites) {
    int[] files = new int[sites.size()];
    int[] functions = new int[sites.size()];
    for (int i = 1; i < sites.size(); i++) {
      Site site = sites.get(i);
      Site last = sites.get(i - 1);
      boolean file = !last.file().equals(site.file());
      boolean function = file || !last.function().equals(site.function());
      files[i] = files[i - 1] + (file ? 1 : 0);
      functions[i] = functions[i - 1] + (function ? 1 : 0);
    }
    int[] numbers = IntStream.range(0, sites.size()).toArray();
    return new Part(name, numbers, new Runs(files), new Runs(functions));
  }

  /**
   * Some of these sites, by ascending number; a function is one run with or without others between
   * its sites.
   */
  Part some(String own, int[] sites) {
    return new Part(own, sites, runs(files, sites), runs(functions, sites));
  }

  private static Runs runs(Runs all, int[] sites) {
    return new Runs(Arrays.stream(sites).map(all::of).toArray());
  }

  /** Of its pieces. */
  String name() {
    return name;
  }

  /** Number of a site in the release. */
  int number(int site) {
    return numbers[site];
  }

  Runs files() {
    return files;
  }

  Runs functions() {
    return functions;
  }

  /** How many sites. */
  int size() {
    return numbers.length;
  }
}
