// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.jgit.diff.DiffEntry.ChangeType;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.patch.FileHeader;
import org.eclipse.jgit.patch.Patch;
import org.errsite.indexer.kernel.SourceTree;

/** The patches that give a kernel what {@code ERR()} calls, in the order of their names. */
public final class RuntimeSeries {
  private static final String FOLDER = "/cocci/kernel";

  private final List<Step> steps;

  /** What one patch does to one file. */
  private record Step(String patch, String path, boolean adds, List<Hunk> hunks) {
    String failure(String why) {
      return "the runtime series does not apply: " + patch + ": " + path + " " + why;
    }
  }

  private RuntimeSeries(List<Step> steps) {
    this.steps = steps;
  }

  /** The series this tool carries. */
  public static RuntimeSeries carried() throws IOException {
    URL folder = RuntimeSeries.class.getResource(FOLDER);
    if (folder == null) {
      throw new IOException("cocci/kernel is missing from this build");
    }
    try {
      URI place = folder.toURI();
      if (!place.getScheme().equals("jar")) {
        return read(Path.of(place));
      }
      String jar = place.getRawSchemeSpecificPart();
      Path file = Path.of(URI.create(jar.substring(0, jar.indexOf("!/"))));
      try (FileSystem inside = FileSystems.newFileSystem(file)) {
        return read(inside.getPath(FOLDER));
      }
    } catch (URISyntaxException e) {
      throw new IOException("this build cannot be read: " + folder, e);
    }
  }

  /**
   * Reads a series.
   *
   * @param folder that holds the {@code .patch} files, as {@code git format-patch} writes them
   */
  public static RuntimeSeries read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".patch")).sorted().toList();
    }
    List<Step> steps = new ArrayList<>();
    for (Path file : files) {
      steps.addAll(steps(file.getFileName().toString(), Files.readAllBytes(file)));
    }
    return new RuntimeSeries(List.copyOf(steps));
  }

  private static List<Step> steps(String name, byte[] bytes) throws IOException {
    Patch patch = new Patch();
    patch.parse(bytes, 0, bytes.length);
    if (!patch.getErrors().isEmpty()) {
      throw new IOException(name + " is no patch: " + patch.getErrors().get(0));
    }
    List<Step> steps = new ArrayList<>();
    for (FileHeader file : patch.getFiles()) {
      ChangeType change = file.getChangeType();
      if ((change != ChangeType.ADD && change != ChangeType.MODIFY)
          || file.getPatchType() != FileHeader.PatchType.UNIFIED
          || (change == ChangeType.ADD && file.getNewMode() != FileMode.REGULAR_FILE)) {
        throw new IOException(name + " does to " + file.getOldPath() + " what a series may not");
      }
      List<Hunk> hunks = file.getHunks().stream().map(hunk -> Hunk.read(hunk)).toList();
      steps.add(new Step(name, file.getNewPath(), change == ChangeType.ADD, hunks));
    }
    return steps;
  }

  /** The files it touches, sorted, those it adds included. */
  public Set<String> paths() {
    Set<String> paths = new TreeSet<>();
    steps.forEach(step -> paths.add(step.path()));
    return paths;
  }

  /**
   * Applies it to a kernel, in memory.
   *
   * @param tree has listed {@link #paths()}
   */
  public KernelRuntime on(SourceTree tree) throws IOException {
    List<Step> adding = steps.stream().filter(Step::adds).toList();
    if (!adding.isEmpty() && adding.stream().allMatch(step -> has(tree, step.path()))) {
      return KernelRuntime.present();
    }
    SortedMap<String, PatchedFile> files = new TreeMap<>();
    for (Step step : steps) {
      boolean known = files.containsKey(step.path()) || has(tree, step.path());
      if (known == step.adds()) {
        return KernelRuntime.misfit(
            step.failure(known ? "is there already" : "is not in this kernel"));
      }
      PatchedFile file = files.get(step.path());
      if (file == null) {
        file = known ? PatchedFile.of(tree.read(step.path()).bytes()) : PatchedFile.added();
        files.put(step.path(), file);
      }
      Optional<Hunk> lost = file.apply(step.hunks());
      if (lost.isPresent()) {
        int line = lost.get().guess() + 1;
        return KernelRuntime.misfit(step.failure("has no place for the change at line " + line));
      }
    }
    return KernelRuntime.of(files);
  }

  private static boolean has(SourceTree tree, String path) {
    return Collections.binarySearch(tree.paths(), path) >= 0;
  }
}
