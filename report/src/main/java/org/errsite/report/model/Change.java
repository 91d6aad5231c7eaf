// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.model;

import org.errsite.indexer.index.Site;

/**
 * What became of one site from a release to another.
 *
 * @param kind of change
 * @param before the site in the first release; null where it was added
 * @param after the site in the second release; null where it was removed
 */
public record Change(Kind kind, Site before, Site after) {

  /** What can become of a site. */
  public enum Kind {
    /** Only the second release has it. */
    ADDED("added"),
    /** Only the first release has it. */
    REMOVED("removed"),
    /** It stands in another file or function. */
    MOVED("moved"),
    /** Another condition decides over it. */
    GUARD_CHANGED("guard-changed");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The word used in JSON. */
    public String label() {
      return label;
    }
  }

  static Change added(Site after) {
    return new Change(Kind.ADDED, null, after);
  }

  static Change removed(Site before) {
    return new Change(Kind.REMOVED, before, null);
  }

  /** The newest there is of it: the site in the second release, or in the first where it ended. */
  public Site site() {
    return after == null ? before : after;
  }

  /** Whether it stands in another file or function than before. */
  public boolean isElsewhere() {
    return before != null
        && after != null
        && !(before.file().equals(after.file()) && before.function().equals(after.function()));
  }
}
