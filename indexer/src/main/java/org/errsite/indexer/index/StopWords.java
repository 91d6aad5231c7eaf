// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import java.util.Set;

/** Words that carry nothing. */
final class StopWords {
  /** Left out of the index and of queries. */
  static final Set<String> ENGLISH =
      Set.of(
          ("a an and are as at be been but by can did do does for from had has have how i if in into"
                  + " is it its me my no not of on or so such that the their then there these they"
                  + " this to was we were what when where which while who why will with without would you"
                  + " your")
              .split(" ", -1));

  /** What every question about error sites says; left out of queries that say anything else. */
  static final Set<String> QUESTION =
      Set.of(
          ("any call calls cause causes code codes could errno error errors fail failed failing"
                  + " fails failure function functions get gets getting give gives got happen"
                  + " happens kernel line lines linux make makes place places reason reject rejected"
                  + " return returned returning returns should site sites source syscall syscalls"
                  + " try trying")
              .split(" ", -1));

  private StopWords() {}
}
