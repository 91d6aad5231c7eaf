// SPDX-License-Identifier: Apache-2.0
// What every query needs of a release, as Core.java and Columns.java write it.

import { Bytes } from './bytes.js';

/** The part that holds all sites. */
export const ALL = 'all';

/** @param {Uint8Array} piece */
export function readCore(piece) {
  const bytes = new Bytes(piece);
  const json = JSON.parse(bytes.text());
  const { rules } = json;
  return {
    ...json,
    ...readRuns(bytes, json.sites),
    files: frontCoded(json.files),
    rules: {
      ...rules,
      errnos: rules.errnos.map(([name, number, alias]) => ({ name, number, root: alias || name })),
      stop: new Set(rules.stop),
      question: new Set(rules.question),
      synonyms: new Map(Object.entries(rules.synonyms)),
    },
    errnoTexts: new Map(Object.entries(json.errnoTexts)),
    parts: new Map(Object.entries(json.parts)),
  };
}

/** Of all sites the numbers of their files and functions. */
function readRuns(bytes, sites) {
  const counts = bytes.numbers(2);
  const [file, func] = [...counts].map((count) => numbered(bytes.numbers(count), sites));
  return { file, func };
}

/** Of each site the number of the run it is in. */
function numbered(lengths, sites) {
  const all = new Int32Array(sites);
  let from = 0;
  lengths.forEach((length, run) => all.fill(run, from, (from += length)));
  return all;
}

function frontCoded([counts, others]) {
  let last = '';
  return others.split('\n').map((other, i) => (last = last.slice(0, counts[i]) + other));
}

/** Terms that are asked for together with a term. */
export function synonyms(rules, term) {
  return rules.synonyms.get(term) ?? [];
}

/** What terms are sorted by, as Pieces.java has it. */
export function order(rules, term) {
  const first = [term, ...synonyms(rules, term)].sort()[0];
  return first === term ? term : `${first} ${term}`;
}

/** Number of the last start that is not behind a place; starts ascend and the first counts as 0. */
export function pieceAt(starts, place) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= place) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}
