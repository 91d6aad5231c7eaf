// SPDX-License-Identifier: Apache-2.0
// The page's search against what the command line's found in the same sample.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Finder } from '../js/finder.js';
import { terms } from '../js/words.js';
import { SAMPLE, kept, skip } from './kept.mjs';

const read = (name) => JSON.parse(readFileSync(join(SAMPLE, name)));

test('every query has the same results in the same order as on the command line', { skip }, async () => {
  const rows = read('expected.json');
  assert.ok(rows.length > 100, 'the judged queries and those of queries.txt');
  for (const row of rows) {
    const finder = new Finder(kept().pieces);
    if (row.problem !== undefined) {
      await assert.rejects(finder.find(row.query), { message: row.problem }, row.query);
      continue;
    }
    const { hits } = await finder.find(row.query);
    const first = hits.slice(0, row.sites.length);
    assert.equal(hits.length, row.total, row.query);
    assert.deepEqual(first.map(({ part, site }) => part.number[site]), row.sites, row.query);
    assert.deepEqual(first.map(({ score }) => score), row.scores, row.query);
  }
});

test('the sample is not so small that every query finds all of it or nothing', { skip }, () => {
  const some = read('expected.json').filter(({ total }) => total > 0 && total < 1000);
  assert.ok(some.length > 60, `${some.length} queries find some`);
});

test('text has the same terms as in the index', { skip }, async () => {
  const { stop } = (await new Finder(kept().pieces).core()).rules;
  for (const [text, expected] of Object.entries(read('terms.json'))) {
    assert.deepEqual([...terms(text, stop)], expected, text);
  }
});
