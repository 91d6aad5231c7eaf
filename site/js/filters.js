// SPDX-License-Identifier: Apache-2.0
// Filters as tests of sites, as Filters.java has them. Some need pieces that others do without.

import { glob, isGlob, matching } from './files.js';
import { terms, whole, written } from './words.js';

/** Terms that the filters of a request look up in words of sites. */
export function filterTerms(core, filters) {
  const inWords = filters.filter(({ name }) => name in core.rules.filterFields);
  return inWords.flatMap(({ values }) => values.flatMap((value) => wordsOf(core, value)));
}

function wordsOf(core, value) {
  return written(value)
    .filter((word) => !core.rules.stop.has(word.toLowerCase()))
    .map(whole);
}

/**
 * @param {{core: object, pieces: object, part: object, words: Map}} on what is filtered
 * @returns {Promise<function(number): boolean>} whether a site of the part is let through; lines
 *     are not looked at
 */
export async function acceptor(on, filters) {
  const tests = await Promise.all(
    filters
      .filter(({ name }) => name !== 'line')
      .map(async ({ name, values, negated }) => {
        const test = await testOf(on, name, values);
        return negated ? (site) => !test(site) : test;
      }),
  );
  return (site) => tests.every((test) => test(site));
}

function testOf({ core, pieces, part, words }, name, values) {
  const { rules } = core;
  switch (name) {
    case 'errno':
      return inColumn(part.errno, values.map((value) => core.errnos.indexOf(value)));
    case 'status':
    case 'kind':
      return inColumn(part[name], values.map((value) => rules.values[name].indexOf(value)));
    case 'eager':
      return inColumn(part.eager, values.map((value) => (value === 'true' ? 1 : 0)));
    case 'file':
      return inColumn(part.file, values.flatMap((value) => matching(core.files, value)));
    case 'function':
      return inExtra(pieces, part, 'functions', anyName(values));
    case 'syscall':
      return inExtra(pieces, part, 'syscalls', (calls) => values.some((value) => calls.includes(value)));
    case 'by':
      return inExtra(pieces, part, 'outcomes', ([, by]) => values.includes(by));
    case 'reason':
      return inExtra(pieces, part, 'outcomes', ([reason]) => holdsAny(core, reason, values));
    case 'id':
      return isOne(pieces, part, values);
    default:
      return inWords(core, part, words, rules.filterFields[name], values);
  }
}

function inColumn(column, numbers) {
  const wanted = new Set(numbers);
  return (site) => wanted.has(column[site]);
}

/** Tests the values of a column that stands in a piece of its own. */
export async function inExtra(pieces, part, name, test) {
  const column = await extra(pieces, name);
  const fits = column.values.map(test);
  return (site) => fits[column.at[part.number[site]]];
}

/** @returns {Promise<{values: Array, at: Int32Array}>} values, and of each site of the release its */
export async function extra(pieces, name) {
  const column = await pieces.json(name);
  if (!column.at) {
    column.at = new Int32Array(column.lengths.reduce((sum, length) => sum + length, 0));
    let from = 0;
    column.lengths.forEach((length, i) => column.at.fill(column.which[i], from, (from += length)));
  }
  return column;
}

/** Names that are the value, hold it between underscores, or fit it as a pattern. */
function anyName(values) {
  const tests = values.map((value) => {
    const part = `_${value.toLowerCase()}_`;
    const pattern = isGlob(value) ? glob(value) : null;
    return pattern ? (name) => pattern.test(name) : (name) => `_${name.toLowerCase()}_`.includes(part);
  });
  return (name) => tests.some((test) => test(name));
}

function holdsAny(core, text, values) {
  const own = terms(text, core.rules.stop);
  return values.some((value) => {
    const wanted = wordsOf(core, value);
    return wanted.length > 0 && wanted.every((term) => own.has(term));
  });
}

async function isOne(pieces, part, ids) {
  const numbers = new Set();
  for (const id of ids) {
    // No site has an id that begins with a digit of which there is no piece.
    const known = await pieces.json(`ids-${id[0]}`).catch(() => ({}));
    known[id.slice(1)]?.forEach((number) => numbers.add(number));
  }
  return (site) => numbers.has(part.number[site]);
}

function inWords(core, part, words, field, values) {
  const fits = new Uint8Array(part.size);
  for (const value of values) {
    const wanted = [...new Set(wordsOf(core, value))];
    const met = new Uint8Array(part.size);
    for (const term of wanted) {
      const word = words.get(term);
      if (word) {
        part.eachRange(word, (of, from, to) => {
          for (let site = from; of === field && site < to; site++) {
            met[site]++;
          }
        });
      }
    }
    met.forEach((count, site) => (fits[site] ||= wanted.length > 0 && count === wanted.length ? 1 : 0));
  }
  return (site) => fits[site] === 1;
}
