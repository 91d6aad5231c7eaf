// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a kernel tree says about itself. */
public final class KernelReleaseReader {
  private static final String MAKEFILE = "Makefile";
  private static final String MAINTAINERS = "MAINTAINERS";
  private static final List<String> GENERIC_HEADERS =
      List.of(
          "include/uapi/asm-generic/errno-base.h",
          "include/uapi/asm-generic/errno.h",
          "include/linux/errno.h");

  /** What makes a tree a kernel, from its root. */
  static final List<String> REQUIRED =
      List.of(MAKEFILE, GENERIC_HEADERS.get(0), GENERIC_HEADERS.get(1), GENERIC_HEADERS.get(2));

  private static final Pattern ARCH_HEADER =
      Pattern.compile("arch/[^/]+/include/uapi/asm/errno\\.h");
  private static final Pattern ARCH_MAKEFILE = Pattern.compile("arch/([^/]+)/Makefile");
  private static final Pattern VERSION_LINE =
      Pattern.compile(
          "^(VERSION|PATCHLEVEL|SUBLEVEL|EXTRAVERSION) *= *([^\\s#]*)[ \\t]*$", Pattern.MULTILINE);
  // It becomes a directory and part of addresses, so it has to be harmless there.
  private static final Pattern NAME =
      Pattern.compile("[0-9]+\\.[0-9]+(\\.[0-9]+)?[-+._~A-Za-z0-9]*");

  private KernelReleaseReader() {}

  /** Whether {@link #read} looks at a file, where there is one. */
  public static boolean needs(String path) {
    return REQUIRED.contains(path)
        || path.equals(MAINTAINERS)
        || (path.startsWith("arch/")
            && (ARCH_HEADER.matcher(path).matches() || ARCH_MAKEFILE.matcher(path).matches()));
  }

  /**
   * Reads the release's name, architectures, error names and maintainers.
   *
   * @throws NotAKernelException when the tree lacks what every kernel has
   */
  public static KernelRelease read(SourceTree tree) throws IOException {
    for (String path : REQUIRED) {
      if (!has(tree, path)) {
        throw new NotAKernelException("this is no kernel: it has no " + path);
      }
    }
    String name = name(text(tree, MAKEFILE));
    List<String> architectures =
        tree.paths().stream()
            .map(ARCH_MAKEFILE::matcher)
            .filter(Matcher::matches)
            .map(m -> m.group(1))
            .toList();
    String maintainers = has(tree, MAINTAINERS) ? text(tree, MAINTAINERS) : "";
    return new KernelRelease(
        name, architectures, errnos(tree), MaintainersFile.parse(maintainers, tree.paths()));
  }

  /** Says that there is no kernel at a place. */
  static NotAKernelException notAKernel(Path kernel) {
    return new NotAKernelException(
        kernel
            + " is no kernel: it has not all of "
            + String.join(", ", REQUIRED)
            + " (from Linux 3.7 on)");
  }

  /** As {@code make kernelversion} says it. */
  static String name(String makefile) throws NotAKernelException {
    Map<String, String> parts = new HashMap<>();
    Matcher line = VERSION_LINE.matcher(makefile);
    while (line.find()) {
      parts.putIfAbsent(line.group(1), line.group(2));
    }
    StringBuilder name = new StringBuilder(parts.getOrDefault("VERSION", ""));
    for (String part : List.of("PATCHLEVEL", "SUBLEVEL")) {
      String value = parts.getOrDefault(part, "");
      if (value.isEmpty()) {
        break;
      }
      name.append('.').append(value);
    }
    name.append(parts.getOrDefault("EXTRAVERSION", ""));
    if (!NAME.matcher(name).matches() || name.indexOf("..") >= 0) {
      throw new NotAKernelException(
          "this is no kernel: the top Makefile's VERSION, PATCHLEVEL and SUBLEVEL name no release");
    }
    return name.toString();
  }

  private static SortedMap<String, Errno> errnos(SourceTree tree) throws IOException {
    ErrnoHeaders headers = new ErrnoHeaders();
    for (String path : GENERIC_HEADERS) {
      headers.addGeneric(text(tree, path));
    }
    for (String path : tree.paths()) {
      if (ARCH_HEADER.matcher(path).matches()) {
        headers.addArchitecture(text(tree, path));
      }
    }
    return Collections.unmodifiableSortedMap(headers.errnos());
  }

  private static boolean has(SourceTree tree, String path) {
    return Collections.binarySearch(tree.paths(), path) >= 0;
  }

  private static String text(SourceTree tree, String path) throws IOException {
    return new String(tree.read(path).bytes(), StandardCharsets.UTF_8);
  }
}
