// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.errsite.indexer.index.SiteIndex;
import org.errsite.report.model.Release;

/** Opens indexes when they are needed, once each. */
final class OpenReleases implements Closeable {
  private final Map<String, Path> indexes;
  private final Map<String, SiteIndex> open = new HashMap<>();
  private final Map<String, Release> releases = new HashMap<>();

  /** With the directories of all indexes by name of the release. */
  OpenReleases(Map<String, Path> indexes) {
    this.indexes = indexes;
  }

  /**
   * A release as it was once indexed; empty where it was indexed anew since, or is not there.
   *
   * @param identity of that index
   */
  Optional<Release> as(String name, String identity) throws IOException {
    if (!releases.containsKey(name)) {
      Path index = indexes.get(name);
      if (index == null || !SiteIndex.identity(index).equals(identity)) {
        return Optional.empty();
      }
      open.put(name, SiteIndex.open(index));
      releases.put(name, Release.of(open.get(name)));
    }
    return Optional.of(releases.get(name));
  }

  @Override
  public void close() throws IOException {
    for (SiteIndex index : open.values()) {
      index.close();
    }
  }
}
