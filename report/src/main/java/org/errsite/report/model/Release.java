// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.errsite.indexer.calls.Ways;
import org.errsite.indexer.index.ReleaseInfo;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.index.SiteIndex;

/**
 * What the pages of a release are made from.
 *
 * @param info the release as a whole
 * @param sites every site in order of file, line and column
 * @param texts original text of each file that has sites
 * @param patch the unified patch
 * @param calls how system calls get to functions
 */
public record Release(ReleaseInfo info, List<Site> sites, Texts texts, Patch patch, Calls calls) {

  /** Gives the text of a file; must be safe for use by several threads at once. */
  public interface Texts {
    /** Original bytes; empty for a file without sites. */
    Optional<byte[]> text(String file) throws IOException;
  }

  /** Gives the unified patch. */
  public interface Patch {
    /** The patch from its start; empty when the pass has not run. */
    Optional<InputStream> open() throws IOException;
  }

  /** Gives the ways of system calls. */
  public interface Calls {
    /** Read anew each time; empty for a release that was indexed without. */
    Optional<Ways> read() throws IOException;
  }

  /**
   * Takes what was indexed.
   *
   * @throws IOException when the index cannot be read, or holds another number of sites than it
   *     says
   */
  public static Release of(SiteIndex index) throws IOException {
    return new Release(index.release(), index.sites(), index::source, index::patch, index::ways)
        .checked();
  }

  /**
   * This, when its totals agree.
   *
   * @throws IOException when it holds another number of sites than it says
   */
  public Release checked() throws IOException {
    if (sites.size() != info.sites()) {
      throw new IOException(
          String.format(
              "the index of %s says %d sites and holds %d; index it again",
              info.name(), info.sites(), sites.size()));
    }
    return this;
  }
}
