// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.explain;

import java.util.Set;
import org.errsite.indexer.calls.Reach.Route;
import org.errsite.indexer.explain.SiteFinder.Found;
import org.errsite.indexer.index.Site;

/**
 * One site that a call may have failed at, with all that scorers look at.
 *
 * @param question the call
 * @param found the site, and how it is reached
 * @param files those on the way to it; empty where nothing is known of paths among the arguments
 * @param source of the site's file; empty where it was not read
 */
record Clue(Question question, Found found, Set<String> files, String source) {
  Clue with(String text) {
    return new Clue(question, found, files, text);
  }

  Site site() {
    return found.site();
  }

  Route route() {
    return found.route();
  }
}
