// SPDX-License-Identifier: Apache-2.0
// What sites are worth, as Ranking.java adds it up: whole numbers, so any order of adding will do.

import { synonyms } from './core.js';

/**
 * The terms that a request looks for.
 *
 * @param {{written: string, share: number}[]} words
 * @param {function(string): string[]} read the terms of a word as written
 * @returns {Map<string, number>} each with its share
 */
export function termsOf(words, read) {
  const shares = new Map();
  for (const word of words) {
    for (const term of read(word.written)) {
      shares.set(term, Math.max(word.share, shares.get(term) ?? 0));
    }
  }
  return shares;
}

/** What a word is worth in a field: more where fewer sites hold it. */
function worth(core, field, sites, share) {
  const rarity = 1 + Math.log(1 + (core.sites - sites + 0.5) / (sites + 0.5));
  return 4 * Math.round(core.rules.weights[field] * rarity * share);
}

const bits = (mask) => mask.toString(2).replaceAll('0', '').length;

/**
 * @param core
 * @param part whose sites are weighed
 * @param {Map<string, number>} shares of each term
 * @param {Map<string, object>} words those of the part
 * @param {{errno: string, share: number}[]} texts of error names
 * @returns {Int32Array} of each site what it is worth; 0 where it has nothing of what is wanted
 */
export function score(core, part, shares, words, texts) {
  const total = new Int32Array(part.size);
  let places = 0;
  for (const [term, share] of shares) {
    const all = [[term, share], ...synonyms(core.rules, term).map((s) => [s, share * core.rules.synonym])];
    const held = all.filter(([name]) => words.has(name)).map(([name, part]) => [words.get(name), part]);
    places += held.reduce((sum, [word]) => sum + bits(word.fields), 0);
    if (places <= core.rules.mostPlaces) {
      addWord(core, part, held, total);
    }
  }
  for (const text of texts) {
    const points = 4 * Math.round((core.rules.errnoText * text.share) / 4);
    const errno = core.errnos.indexOf(text.errno);
    part.errno.forEach((own, site) => (total[site] += own === errno ? points : 0));
  }
  return total;
}

/** The best place counts in full, the others in part. */
function addWord(core, part, held, total) {
  const best = new Int32Array(part.size);
  const sum = new Int32Array(part.size);
  for (const [word, share] of held) {
    const points = core.rules.weights.map((_, field) => worth(core, field, word.sites, share));
    part.eachRange(word, (field, from, to) => {
      for (let site = from; site < to; site++) {
        sum[site] += points[field];
        best[site] = Math.max(best[site], points[field]);
      }
    });
  }
  for (let site = 0; site < total.length; site++) {
    total[site] += best[site] + (sum[site] - best[site]) * core.rules.otherPlaces;
  }
}

/** What a site is worth by its kind and file alone. */
export function preference(core) {
  const { kindPoints, sourcePoints, depthPoints } = core.rules;
  const ofFile = core.files.map((file) => {
    const depth = file.split('/').length - 1;
    return (file.endsWith('.h') ? 0 : sourcePoints) + (depthPoints[depth] ?? 0);
  });
  return (part, site) => kindPoints[part.kind[site]] + ofFile[part.file[site]];
}
