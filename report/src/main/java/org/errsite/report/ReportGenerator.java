// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.errsite.indexer.Steps;
import org.errsite.indexer.calls.Ways;
import org.errsite.indexer.index.SiteIndex;
import org.errsite.report.manual.Manual;
import org.errsite.report.model.Directory;
import org.errsite.report.model.Release;
import org.errsite.report.output.DirectoryOutput;
import org.errsite.report.output.SiteOutput;
import org.errsite.report.page.Contents;
import org.errsite.report.page.SourceParts;

/**
 * Renders indexed releases as a website. The same indexes, rendered together, give the same bytes.
 */
public final class ReportGenerator {
  private final SiteBuild.Settings settings;

  /**
   * A generator.
   *
   * @param base where the website will be, with a slash at its end; empty where that is not known
   * @param manual is put beside what the source says of system calls
   * @param jobs how many pages to render side by side, 1 or more
   * @param steps is told how far it is
   */
  public ReportGenerator(String base, Manual manual, int jobs, Steps steps) {
    settings = new SiteBuild.Settings(base, manual, jobs, steps);
  }

  /**
   * Renders releases into a directory; each takes its place there when it is whole. A release that
   * is there and was made from the same index by the same version is kept, and so are those there
   * that were not named.
   *
   * @param directory created if missing
   * @param indexes directories of all indexes there are, by name of the release
   * @param names those to render, at least one
   * @throws IOException when an index cannot be read or the directory cannot be written
   */
  public void render(Path directory, Map<String, Path> indexes, Collection<String> names)
      throws IOException {
    Map<String, Stamp> there = Stamp.in(directory);
    try (OpenReleases open = new OpenReleases(indexes);
        DirectoryOutput output = new DirectoryOutput(directory)) {
      Map<String, SiteBuild.Item> items = new TreeMap<>();
      Set<String> again = new TreeSet<>();
      for (String name : names) {
        SiteBuild.Item item = item(name, indexes.get(name), there.get(name), open);
        items.put(name, item);
        if (item.write() && there.containsKey(name) && lost(there.get(name), item.stamp())) {
          again.addAll(there.keySet());
        }
      }
      for (String name : there.keySet()) {
        keep(name, there.get(name), again.contains(name), items, open);
      }
      List<SiteBuild.Item> all = List.copyOf(items.values());
      new SiteBuild(output, settings, all).write(DiffStamp.in(directory));
    }
  }

  /** Renders these releases into any output. */
  void render(SiteOutput output, List<Release> releases) throws IOException {
    List<SiteBuild.Item> items = new ArrayList<>();
    for (Release release : releases) {
      Stamp stamp = Stamp.of(ToolIdentity.get(), "", options(), contents(release.checked()));
      items.add(new SiteBuild.Item(stamp, true, () -> Optional.of(release)));
    }
    new SiteBuild(output, settings, items).write(List.of());
  }

  private SiteBuild.Item item(String name, Path index, Stamp there, OpenReleases open)
      throws IOException {
    String identity = SiteIndex.identity(index);
    String tool = ToolIdentity.get();
    if (there != null && there.isOf(tool, identity, options())) {
      settings.steps().note(name + " is kept: nothing it was rendered from has changed");
      return new SiteBuild.Item(there, false, () -> open.as(name, identity));
    }
    Contents contents = contents(open.as(name, identity).orElseThrow());
    Stamp stamp = Stamp.of(tool, identity, options(), contents);
    return new SiteBuild.Item(stamp, true, () -> open.as(name, identity));
  }

  /** Keeps a release that was not named, or renders it again where it links to what is no more. */
  private void keep(
      String name, Stamp stamp, boolean again, Map<String, SiteBuild.Item> items, OpenReleases open)
      throws IOException {
    boolean named = items.containsKey(name);
    if (named && !(again && !items.get(name).write())) {
      return;
    }
    if (!again || open.as(name, stamp.index()).isEmpty()) {
      settings.steps().note(name + " is there already and kept");
      items.put(name, new SiteBuild.Item(stamp, false, () -> open.as(name, stamp.index())));
      return;
    }
    settings.steps().note(name + " is rendered again: it links to pages that are no more");
    Contents contents = contents(open.as(name, stamp.index()).orElseThrow());
    Stamp now = Stamp.of(ToolIdentity.get(), stamp.index(), options(), contents);
    items.put(name, new SiteBuild.Item(now, true, () -> open.as(name, stamp.index())));
  }

  private static boolean lost(Stamp old, Stamp now) {
    Contents before = old.contents();
    Contents after = now.contents();
    return !Set.copyOf(after.files()).containsAll(before.files())
        || !after.errnos().containsAll(before.errnos())
        || !Set.copyOf(after.syscalls()).containsAll(before.syscalls());
  }

  private String options() throws IOException {
    return settings.base() + " " + settings.manual().identity();
  }

  private static Contents contents(Release release) throws IOException {
    Directory root = Directory.of(release.sites());
    List<String> syscalls = release.calls().read().map(Ways::systemCalls).orElse(List.of());
    return Contents.of(release, root, syscalls, SourceParts.of(release, root));
  }
}
