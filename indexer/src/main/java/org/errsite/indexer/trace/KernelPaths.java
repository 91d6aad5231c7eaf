// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.trace;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The paths among arguments that the kernel itself makes: those below /proc, /sys and /dev. */
final class KernelPaths {
  private static final Pattern PATH =
      Pattern.compile("[\"<](/(?:proc|sys|dev)/[^\"<>]*)(?=[\"<>])");

  /** A descriptor of a directory, and a path from there. */
  private static final Pattern BELOW =
      Pattern.compile("<(/(?:proc|sys|dev)(?:/[^\"<>]*)?)>, \"([^/\"][^\"]*)\"");

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]*[A-Za-z_][A-Za-z0-9_]*");

  /** What serves the paths below a directory; the first that fits counts. */
  private static final List<Served> SERVED =
      List.of(
          new Served("/proc/sys/", List.of("proc", "sysctl")),
          new Served("/proc/", List.of("proc")),
          new Served("/sys/fs/cgroup/", List.of("cgroup", "kernfs")),
          new Served("/sys/kernel/tracing/", List.of("trace", "tracefs")),
          new Served("/sys/kernel/debug/", List.of("debugfs")),
          new Served("/sys/", List.of("sysfs", "kernfs")),
          new Served("/dev/pts/", List.of("devpts", "tty")),
          new Served("/dev/shm/", List.of("shmem")),
          new Served("/dev/mqueue/", List.of("mqueue")));

  /** A directory, and parts of the names of the source files that serve it. */
  private record Served(String directory, List<String> by) {}

  private final List<String> paths = new ArrayList<>();

  /** Reads what stands between the brackets of a call. */
  KernelPaths(String arguments) {
    Matcher paths = PATH.matcher(arguments);
    while (paths.find()) {
      this.paths.add(paths.group(1));
    }
    Matcher below = BELOW.matcher(arguments);
    while (below.find()) {
      this.paths.add(below.group(1) + "/" + below.group(2));
    }
  }

  /** Names that the kernel's tables may have for the files: of each the last part, and its end. */
  List<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (String path : paths) {
      String last = path.substring(path.lastIndexOf('/') + 1);
      Matcher words = WORD.matcher(last);
      String end = "";
      while (words.find()) {
        end = words.group();
      }
      if (!end.isEmpty()) {
        names.add(last);
        names.add(end);
      }
    }
    return List.copyOf(names);
  }

  /** What serves them, as parts of the names of source files. */
  List<String> systems() {
    Set<String> systems = new LinkedHashSet<>();
    for (String path : paths) {
      SERVED.stream()
          .filter(served -> path.startsWith(served.directory))
          .findFirst()
          .ifPresent(served -> systems.addAll(served.by));
    }
    return List.copyOf(systems);
  }
}
