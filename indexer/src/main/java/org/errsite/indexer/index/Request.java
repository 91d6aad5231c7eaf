// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import java.util.List;

/**
 * A query as understood.
 *
 * @param filters all of which must hold
 * @param words of which a site must hold at least one, if there are any words or texts
 * @param texts error names whose text is in the query
 */
record Request(List<Filter> filters, List<Word> words, List<ErrnoTexts.Found> texts) {

  /**
   * A word to look for.
   *
   * @param written as in the query
   * @param share 1, or less for what says less
   */
  record Word(String written, double share) {}
}
