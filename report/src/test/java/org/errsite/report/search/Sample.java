// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.errsite.indexer.index.ReleaseInfo;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.kernel.Errno;
import org.errsite.indexer.pass.By;
import org.errsite.indexer.pass.Status;
import org.errsite.indexer.scan.Kind;
import org.errsite.report.model.Release;

/**
 * Some thousand made-up sites out of the words that people ask for: enough for parts of several
 * pieces, the same on every run.
 */
final class Sample {
  private static final int SITES = 4000;
  private static final List<String> FOLDERS =
      List.of(
          "fs", "fs/ext4", "ipc", "kernel", "kernel/bpf", "mm", "net/core", "net/ipv4", "include");
  private static final List<Errno> ERRNOS =
      List.of(
          new Errno("EACCES", 13, "Permission denied"),
          new Errno("EAGAIN", 11, "Try again"),
          new Errno("EBUSY", 16, "Device or resource busy"),
          new Errno("EINVAL", 22, "Invalid argument"),
          new Errno("ENOSPC", 28, "No space left on device"),
          new Errno("EPERM", 1, "Operation not permitted"),
          new Errno("ETXTBSY", 26, "Text file busy"),
          new Errno("EWOULDBLOCK", 11, "Operation would block", "EAGAIN"));

  private final Random random = new Random(20240229);
  private final List<String> words;
  private final List<Site> sites = new ArrayList<>();

  private Sample(List<String> queries) {
    TreeSet<String> all = new TreeSet<>();
    for (String query : queries) {
      for (String word : query.split("[^A-Za-z_0-9]+", -1)) {
        if (word.length() > 1 && !Character.isDigit(word.charAt(0))) {
          all.add(word);
        }
      }
    }
    words = List.copyOf(all);
  }

  /** A release that holds the words of these queries. */
  static Release of(List<String> queries) {
    Sample sample = new Sample(queries);
    sample.fill();
    ReleaseInfo info =
        new ReleaseInfo(
            "6.1-sample",
            List.of("fs", "kernel"),
            1,
            1,
            1,
            sample.sites.size(),
            ERRNOS,
            new ReleaseInfo.PassInfo(true, "1.1.1", "ab12"),
            List.of());
    return new Release(
        info,
        List.copyOf(sample.sites),
        file -> Optional.of(new byte[0]),
        Optional::empty,
        Optional::empty);
  }

  private void fill() {
    TreeSet<String> files = new TreeSet<>();
    files.addAll(
        List.of("kernel/pid_namespace.c", "kernel/nsproxy.c", "kernel/fork.c", "mm/mlock.c"));
    while (files.size() < 120) {
      files.add(
          pick(FOLDERS)
              + "/"
              + text(2, "_").toLowerCase(Locale.ROOT)
              + pick(List.of(".c", ".c", ".h")));
    }
    for (String file : files) {
      String subsystem = text(3, " ");
      int line = 1;
      while (line < 60 * SITES / files.size()) {
        line = fill(file, subsystem, line);
      }
    }
  }

  /** One function. */
  private int fill(String file, String subsystem, int from) {
    String function = random.nextInt(9) == 0 ? "" : text(3, "_");
    List<String> calls = random.nextInt(3) == 0 ? List.of("sys" + pick(words), "write") : List.of();
    List<String> path = calls.isEmpty() ? List.of() : List.of("sys_" + calls.get(0), function);
    int line = from;
    for (int left = 1 + random.nextInt(6); left > 0; left--) {
      line += 1 + random.nextInt(40);
      add(file, subsystem, function, calls, path, line);
    }
    return line;
  }

  private void add(
      String file,
      String subsystem,
      String function,
      List<String> calls,
      List<String> path,
      int line) {
    Kind kind = pick(Arrays.asList(Kind.values()));
    Status status = pick(Arrays.asList(Status.values()));
    boolean wrapped = status == Status.INSTRUMENTED;
    sites.add(
        new Site(
            String.format("%012x", sites.size()),
            "6.1-sample",
            file,
            line,
            9,
            pick(ERRNOS).name(),
            function,
            kind,
            status,
            wrapped ? "" : pick(List.of("comparison", "case label", "lost")),
            wrapped ? pick(List.of(By.COCCINELLE, By.SCAN)) : By.NOBODY,
            wrapped ? List.of(line + random.nextInt(2)) : List.of(),
            random.nextBoolean(),
            random.nextInt(3) == 0 ? "" : text(4, random.nextBoolean() ? " && " : "_"),
            line,
            random.nextInt(5) == 0 ? "CONFIG_" + text(1, "") : "",
            random.nextInt(4) == 0 ? text(6, " ") : "",
            "return -" + text(2, " "),
            subsystem,
            calls,
            path));
  }

  private String text(int count, String between) {
    List<String> picked = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      // Some words are common and most are rare, as in a kernel.
      int bound = random.nextInt(3) == 0 ? 1 + words.size() / 9 : words.size();
      picked.add(words.get(random.nextInt(bound)));
    }
    return String.join(between, picked);
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
