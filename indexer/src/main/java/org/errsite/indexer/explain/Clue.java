// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.explain;

import org.errsite.indexer.calls.Reach.Route;
import org.errsite.indexer.index.Site;

/**
 * One site that a call may have failed at, with all that scorers look at.
 *
 * @param question the call
 * @param site reached by it
 * @param route how
 * @param source of the site's file; empty where it is not kept
 * @param changed whether the site has another errno, which becomes the one that was returned
 * @param named how often on the way to it, or at it, is a part for flags that the call was given
 * @param foreign how often is one for other flags alone
 */
record Clue(
    Question question,
    Site site,
    Route route,
    String source,
    boolean changed,
    int named,
    int foreign) {}
