// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.pass.Status;
import org.errsite.report.address.Links;
import org.errsite.report.code.Visible;
import org.errsite.report.model.Directory;
import org.errsite.report.model.Groups;
import org.errsite.report.model.Tally;

/** Listings of the directories that have sites below them. */
public final class DirectoryPages {
  private final ReleaseScope scope;

  /** Of this release. */
  public DirectoryPages(ReleaseScope scope) {
    this.scope = scope;
  }

  /**
   * One directory.
   *
   * @param path with a slash at its end; empty for the root
   * @param directories those below it
   * @param files those right in it
   * @param tally of all of them
   * @param reasons why constants in those files are left alone, each with how many
   * @param left those constants
   */
  public record Page(
      String path,
      List<Bar> directories,
      List<Bar> files,
      Tally tally,
      List<Reason> reasons,
      List<LeftRow> left) {}

  /** Why constants are left alone, and how many. */
  public record Reason(String name, int count) {}

  /** Writes all of them. */
  public void write() throws IOException {
    write(scope.root());
  }

  private void write(Directory directory) throws IOException {
    String address = scope.links().directory(directory.path());
    int full = largest(directory);
    List<Bar> directories = new ArrayList<>();
    for (Map.Entry<String, Directory> below : directory.directories().entrySet()) {
      String href = Links.between(address, scope.links().directory(below.getValue().path()));
      directories.add(Bar.of(below.getKey() + "/", href, below.getValue().tally(), full));
    }
    List<Bar> files = new ArrayList<>();
    for (Map.Entry<String, List<Site>> file : directory.files().entrySet()) {
      String href = Links.between(address, scope.links().source(directory.child(file.getKey())));
      files.add(Bar.of(file.getKey(), href, Tally.of(file.getValue()), full));
    }
    String path = directory.path().isEmpty() ? "" : Visible.of(directory.path()) + "/";
    scope
        .templates()
        .write(
            "directory",
            frame(address, directory.path()),
            new Page(
                path,
                directories,
                files,
                directory.tally(),
                reasons(directory),
                LeftRow.of(scope.links(), address, directory)));
    for (Directory below : directory.directories().values()) {
      write(below);
    }
  }

  private static List<Reason> reasons(Directory directory) {
    List<Site> left =
        directory.files().values().stream()
            .flatMap(List::stream)
            .filter(site -> site.status() != Status.INSTRUMENTED)
            .toList();
    return Groups.by(Site::reason, left).stream()
        .map(group -> new Reason(Visible.of(group.name()), group.sites().size()))
        .toList();
  }

  private static int largest(Directory directory) {
    int full = 1;
    for (Directory below : directory.directories().values()) {
      full = Math.max(full, below.tally().found());
    }
    for (List<Site> sites : directory.files().values()) {
      full = Math.max(full, sites.size());
    }
    return full;
  }

  private Frame frame(String address, String path) {
    String title = path.isEmpty() ? "Source" : path + "/";
    String below = path.isEmpty() ? "" : "below " + title + " ";
    String description =
        "Error sites by file " + below + "in Linux " + scope.release().info().name();
    List<Frame.Link> crumbs = path.isEmpty() ? List.of() : scope.sourceCrumbs(address, path);
    return scope.frame(address, title, description, crumbs, in -> in.directory(path));
  }
}
