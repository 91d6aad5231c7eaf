// SPDX-License-Identifier: Apache-2.0
// A release larger than the sample, with the sample's rules.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Bytes } from '../js/bytes.js';
import { Finder } from '../js/finder.js';
import { Pieces } from '../js/pieces.js';
import { kept, skip } from './kept.mjs';

const SITES = 300000;

/** Whole numbers as Bytes.java writes them. */
function written(numbers) {
  const bytes = [];
  for (let number of numbers) {
    for (; number > 127; number >>>= 7) {
      bytes.push((number & 127) | 128);
    }
    bytes.push(number);
  }
  return Buffer.from(bytes);
}

/** So many sites of one errno in one function. */
async function large() {
  const core = JSON.parse(new Bytes(await kept().pieces.bytes('core')).text());
  const json = Buffer.from(JSON.stringify({ ...core, sites: SITES, files: [[0], 'a.c'], titleOfFile: [0] }));
  const column = (number) => new Array(SITES).fill(number);
  const pieces = {
    core: Buffer.concat([written([json.length]), json, written([1, 1, SITES, SITES])]),
    'all-sites': written([SITES, 0, ...column(1).slice(1), ...column(0), ...column(0)]),
  };
  return new Pieces(async (name) => pieces[name]);
}

test('a query that all sites of a large release answer finds them all in order', { skip }, async () => {
  const { hits } = await new Finder(await large()).find('file:a.c');
  assert.equal(hits.length, SITES);
  assert.ok(hits.every(({ part, site }, i) => part.number[site] === i));
});
