// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.errsite.indexer.Steps;
import org.errsite.indexer.Workers;

/**
 * Finds what is wrong with a rendered website: links and anchors that lead nowhere, ids that are
 * there twice, invalid HTML, pages that are too large, and totals that disagree between pages, data
 * and index. Holds one page a thread in memory, and of each other page a few numbers and its names.
 */
public final class SiteCheck {
  private final Path root;
  private final int jobs;
  private final Steps steps;
  private final Consumer<String> tell;
  private final Set<String> files = new TreeSet<>();
  private final Map<String, Anchors> anchors = new ConcurrentHashMap<>();
  private final Map<String, Anchors> wanted = new ConcurrentHashMap<>();
  private final AtomicLong links = new AtomicLong();
  private final AtomicLong problems = new AtomicLong();

  /**
   * How it went.
   *
   * @param pages that were read
   * @param links on them, those to elsewhere aside
   * @param problems that were told
   */
  public record Result(long pages, long links, long problems) {}

  /**
   * A check.
   *
   * @param root directory of the website
   * @param jobs how many pages to read side by side, 1 or more
   * @param tell takes each problem, one line that begins with the address it is at
   */
  public SiteCheck(Path root, int jobs, Steps steps, Consumer<String> tell) {
    this.root = root;
    this.jobs = jobs;
    this.steps = steps;
    this.tell = tell;
  }

  /**
   * Checks all of it.
   *
   * @param indexes directories of the indexes there are, by name of the release; those that the
   *     website was made from are compared with it
   * @throws IOException when something cannot be read
   */
  public Result run(Map<String, Path> indexes) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      all.filter(Files::isRegularFile)
          .forEach(file -> files.add(root.relativize(file).toString().replace('\\', '/')));
    }
    List<String> pages = files.stream().filter(file -> file.endsWith(".html")).toList();
    PageReader reader = new PageReader(root);
    Totals totals = new Totals(root, this::problem);
    new Workers(jobs)
        .forEach(
            pages,
            address -> {
              Page page = reader.read(address);
              page.problems().forEach(problem -> problem(address + ": " + problem));
              take(page);
              totals.add(page);
            },
            steps.begin("reading the pages"));
    Map<String, Set<String>> dead = dead();
    if (!dead.isEmpty()) {
      tellWhoLeadsTo(dead, pages, reader);
    }
    steps.begin("comparing the totals");
    totals.compare(indexes);
    return new Result(pages.size(), links.get(), problems.get());
  }

  private void problem(String line) {
    problems.incrementAndGet();
    tell.accept(line);
  }

  private void take(Page page) {
    anchors.put(page.address(), page.anchors());
    for (String link : page.links()) {
      int hash = link.indexOf('#');
      Anchors there =
          wanted.computeIfAbsent(hash < 0 ? link : link.substring(0, hash), a -> new Anchors());
      if (hash >= 0) {
        synchronized (there) {
          there.add(link.substring(hash + 1));
        }
      }
    }
    links.addAndGet(page.links().size());
  }

  /** Addresses that are not there, and anchors that are not in their page; "" for the page. */
  private Map<String, Set<String>> dead() {
    Map<String, Set<String>> dead = new TreeMap<>();
    wanted.forEach(
        (address, names) -> {
          if (!files.contains(address)) {
            dead.put(address, Set.of());
          } else if (anchors.containsKey(address)) {
            Set<String> missing = names.without(anchors.get(address));
            if (!missing.isEmpty() && !missing.equals(Set.of(""))) {
              dead.put(address, missing);
            }
          }
        });
    return dead;
  }

  /** Only now are the pages read again that lead there: mostly there are none. */
  private void tellWhoLeadsTo(Map<String, Set<String>> dead, List<String> pages, PageReader reader)
      throws IOException {
    new Workers(jobs)
        .forEach(
            pages,
            address -> {
              List<String> lines = new ArrayList<>();
              for (String link : new TreeSet<>(reader.read(address).links())) {
                int hash = link.indexOf('#');
                Set<String> names = dead.get(hash < 0 ? link : link.substring(0, hash));
                if (names != null && names.isEmpty()) {
                  lines.add(address + ": leads to " + link + ", which is not there");
                } else if (names != null && hash >= 0 && names.contains(link.substring(hash + 1))) {
                  lines.add(address + ": leads to " + link + ", an anchor that is not there");
                }
              }
              lines.forEach(this::problem);
            },
            steps.begin("looking for what leads nowhere"));
  }
}
