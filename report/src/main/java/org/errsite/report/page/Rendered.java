// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.errsite.report.address.Links;

/**
 * A release of the website as the pages of others link to it.
 *
 * @param contents what it has
 * @param links its addresses
 * @param directories those that have a listing; the root is empty
 */
public record Rendered(Contents contents, Links links, Set<String> directories) {

  /** Of a release that is or will be rendered. */
  public static Rendered of(Contents contents) {
    Set<String> directories = new HashSet<>(Set.of(""));
    for (String file : contents.files()) {
      for (int slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1)) {
        directories.add(file.substring(0, slash));
      }
    }
    Links links = Links.of(contents.info().name(), contents.files(), contents.parts());
    return new Rendered(contents, links, directories);
  }

  /** Its name. */
  public String name() {
    return contents.info().name();
  }

  /** Of every page for a reader, without those that a page was split into by directory. */
  List<String> addresses() {
    List<String> all = new ArrayList<>();
    all.addAll(List.of(links.front(), links.errnos(), links.syscalls(), links.coverage()));
    contents.errnos().forEach(errno -> all.add(links.errno(errno)));
    contents.syscalls().forEach(syscall -> all.add(links.syscall(syscall)));
    new TreeSet<>(directories).forEach(directory -> all.add(links.directory(directory)));
    for (String file : contents.files()) {
      all.add(links.source(file));
      links.parts(file).forEach(first -> all.add(links.sourceAt(file, first)));
    }
    return all;
  }

  /** The same pages below {@code latest}. */
  Rendered latest() {
    return new Rendered(contents, links.latest(), directories);
  }

  /** Page of an errno; empty where it has no site. */
  Optional<String> errno(String errno) {
    return contents.errnos().contains(errno) ? Optional.of(links.errno(errno)) : Optional.empty();
  }

  /** Page of a file; empty where it has no site. */
  Optional<String> source(String file) {
    return links.hasSource(file) ? Optional.of(links.source(file)) : Optional.empty();
  }

  /** Listing of a directory; empty where nothing below it has a site. */
  Optional<String> directory(String directory) {
    return directories.contains(directory)
        ? Optional.of(links.directory(directory))
        : Optional.empty();
  }

  /** Page of a system call; empty where it is not known. */
  Optional<String> syscall(String name) {
    return contents.syscalls().contains(name) ? Optional.of(links.syscall(name)) : Optional.empty();
  }
}
