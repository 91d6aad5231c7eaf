// SPDX-License-Identifier: Apache-2.0
// Words that were probably meant, for a query that nothing was found for.

import { distance } from './nearest.js';
import { parts } from './words.js';

/**
 * @param pieces
 * @param {string[]} unknown words that no site holds
 * @returns {Promise<[string, string][]>} those for which a known word has few slips, with the word
 */
export async function meant(pieces, unknown) {
  const found = [];
  for (const word of new Set(unknown)) {
    const names = parts(word).length > 0 ? (await pieces.json('functions')).values : await pieces.json('spellings');
    const best = nearby(word.toLowerCase(), names);
    if (best) {
      found.push([word, best]);
    }
  }
  return found;
}

/** The first of the names with the fewest slips, if those are few for the length of the word. */
function nearby(word, names) {
  let slips = word.length < 5 ? 2 : 3;
  let best = '';
  for (const name of names) {
    if (Math.abs(name.length - word.length) < slips) {
      const found = distance(word, name.toLowerCase());
      if (found > 0 && found < slips) {
        slips = found;
        best = name;
      }
    }
  }
  return best;
}
