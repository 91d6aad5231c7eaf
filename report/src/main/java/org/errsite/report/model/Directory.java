// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.errsite.indexer.index.Site;

/** Sites by the directories and files they lie in. */
public final class Directory {
  private final String path;
  private final SortedMap<String, Directory> directories = new TreeMap<>();
  private final SortedMap<String, List<Site>> files = new TreeMap<>();
  private Tally tally = Tally.NONE;

  private Directory(String path) {
    this.path = path;
  }

  /**
   * The root directory of these sites.
   *
   * @param sites in any order; those of one file keep theirs
   */
  public static Directory of(List<Site> sites) {
    Directory root = new Directory("");
    SortedMap<String, List<Site>> byFile = new TreeMap<>();
    for (Site site : sites) {
      byFile.computeIfAbsent(site.file(), file -> new ArrayList<>()).add(site);
    }
    byFile.forEach(root::add);
    return root;
  }

  private void add(String file, List<Site> sites) {
    Tally added = Tally.of(sites);
    Directory at = this;
    at.tally = at.tally.plus(added);
    for (int slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1)) {
      String path = file.substring(0, slash);
      at = at.directories.computeIfAbsent(nameOf(path), name -> new Directory(path));
      at.tally = at.tally.plus(added);
    }
    at.files.put(nameOf(file), sites);
  }

  /** From the kernel root without a slash at its end; empty for the root. */
  public String path() {
    return path;
  }

  /** Directories right below, by name. */
  public SortedMap<String, Directory> directories() {
    return Collections.unmodifiableSortedMap(directories);
  }

  /** Sites of the files right below, by name. */
  public SortedMap<String, List<Site>> files() {
    return Collections.unmodifiableSortedMap(files);
  }

  /** Of everything below. */
  public Tally tally() {
    return tally;
  }

  /** This and every directory below that holds files, parents first. */
  public List<Directory> withFiles() {
    List<Directory> all = new ArrayList<>();
    if (!files.isEmpty()) {
      all.add(this);
    }
    for (Directory directory : directories.values()) {
      all.addAll(directory.withFiles());
    }
    return all;
  }

  /** Path of a file or directory right below. */
  public String child(String name) {
    return path.isEmpty() ? name : path + "/" + name;
  }

  private static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
