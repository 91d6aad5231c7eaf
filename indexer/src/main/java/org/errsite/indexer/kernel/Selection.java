// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which C files of a kernel are scanned. */
public final class Selection {
  /** The parts taken when none are named. */
  public static final List<String> DEFAULT_PARTS =
      List.of(
          "mm",
          "net",
          "fs",
          "kernel",
          "security",
          "sound",
          "virt",
          "lib",
          "ipc",
          "include",
          "block",
          "crypto",
          "io_uring",
          "init");

  /** The architecture taken with them when none is named: the one the runtime is proved on. */
  public static final String DEFAULT_ARCH = "x86";

  private static final String ALL = "all";
  private static final Set<String> NOT_IN_THE_KERNEL =
      Set.of("tools", "scripts", "usr", "Documentation", "samples");
  // Loaders and build helpers: they are run before the kernel, or on the machine that builds it.
  private static final Pattern NOT_IN_THE_KERNEL_EITHER =
      Pattern.compile("arch/[^/]+/(boot|tools)/.*");

  private final boolean all;
  private final Set<String> parts;
  private final Set<String> mustExist;
  private final String arch;

  private Selection(boolean all, Set<String> parts, Set<String> mustExist, String arch) {
    this.all = all;
    this.parts = parts;
    this.mustExist = mustExist;
    this.arch = arch;
  }

  /**
   * What the user asked for.
   *
   * @param only files or directories from the kernel root, or {@code all}; empty for the default
   * @param arch an architecture to take besides, the only one with {@code all}; null for none, or
   *     for {@link #DEFAULT_ARCH} when nothing is asked for
   * @throws BadInputException when a path leads out of the kernel
   */
  public static Selection of(Collection<String> only, String arch) throws BadInputException {
    Set<String> named = new TreeSet<>();
    for (String part : only) {
      named.add(normal(part));
    }
    boolean all = named.remove(ALL);
    Set<String> parts = new TreeSet<>(named);
    if (named.isEmpty()) {
      parts.addAll(DEFAULT_PARTS);
      parts.addAll(arch == null ? Set.of(directory(DEFAULT_ARCH)) : Set.of());
    }
    if (arch != null) {
      String directory = normal(directory(arch));
      parts.add(directory);
      named.add(directory);
    }
    return new Selection(all, parts, named, arch);
  }

  private static String directory(String arch) {
    return "arch/" + arch;
  }

  private static String normal(String part) throws BadInputException {
    List<String> names = new ArrayList<>();
    for (String name : part.strip().split("/", -1)) {
      if (!name.isEmpty() && !name.equals(".")) {
        names.add(name);
      }
    }
    if (names.isEmpty() || names.contains("..") || part.startsWith("/")) {
      throw new BadInputException(
          "'" + part + "' is no path from the kernel's root, such as fs/ext4");
    }
    return String.join("/", names);
  }

  /** The chosen parts, sorted; {@code all} alone when everything is. */
  public List<String> parts() {
    return all ? List.of(ALL) : List.copyOf(parts);
  }

  /** Whether a path from the kernel root is to be scanned. */
  public boolean wants(String path) {
    return isC(path) && (all ? inKernel(path, arch) : inParts(path));
  }

  /** Whether a path from the kernel root is C that runs in the kernel, whatever was asked for. */
  public static boolean runsInKernel(String path) {
    return isC(path) && inKernel(path, null);
  }

  private static boolean isC(String path) {
    return path.endsWith(".c") || path.endsWith(".h");
  }

  private boolean inParts(String path) {
    if (parts.contains(path)) {
      return true;
    }
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (parts.contains(path.substring(0, slash))) {
        return true;
      }
    }
    return false;
  }

  private static boolean inKernel(String path, String arch) {
    int slash = path.indexOf('/');
    boolean otherArch =
        arch != null && path.startsWith("arch/") && !path.startsWith("arch/" + arch + "/");
    return slash > 0
        && !otherArch
        && !NOT_IN_THE_KERNEL.contains(path.substring(0, slash))
        && !NOT_IN_THE_KERNEL_EITHER.matcher(path).matches();
  }

  /**
   * The files to scan, sorted.
   *
   * @throws BadInputException when a part that was asked for by name is not there
   */
  public List<String> files(SourceTree tree) throws BadInputException {
    List<String> files = tree.paths().stream().filter(this::wants).toList();
    for (String part : mustExist) {
      if (files.stream().noneMatch(f -> f.equals(part) || f.startsWith(part + "/"))) {
        throw new BadInputException("'" + part + "' has no .c or .h files in this kernel");
      }
    }
    return files;
  }
}
