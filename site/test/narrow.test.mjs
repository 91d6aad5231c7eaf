// SPDX-License-Identifier: Apache-2.0
// Facets, the box within the results, and what was probably meant, in the sample.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facets, syscallFacet } from '../js/facets.js';
import { Finder } from '../js/finder.js';
import { meant } from '../js/meant.js';
import { kept, skip } from './kept.mjs';

const pieces = skip ? null : kept().pieces;
const finder = new Finder(pieces);
const sum = (values) => values.reduce((total, [, count]) => total + count, 0);

test('each value of a facet has as many results as it says', { skip }, async () => {
  const core = await finder.core();
  for (const q of ['clone', 'EPERM', 'status:skipped net']) {
    const { hits } = await finder.find(q);
    const counts = { ...facets(core, hits, ''), syscall: await syscallFacet(pieces, hits) };
    assert.equal(sum(counts.errno), hits.length);
    assert.equal(sum(counts.status), hits.length);
    assert.equal(sum(counts.directory), hits.length);
    for (const [name, values] of Object.entries(counts)) {
      for (const [value, count] of values.slice(0, 4)) {
        const narrowed = await finder.find(q, { [name]: value });
        assert.equal(narrowed.hits.length, count, `${q} ${name} ${value}`);
      }
    }
  }
});

test('narrowed results keep their order and scores', { skip }, async () => {
  const row = ({ part, site, score }) => `${part.number[site]} ${score}`;
  const all = (await finder.find('clone namespace')).hits;
  const narrowed = (await finder.find('clone namespace', { errno: 'EPERM' })).hits;
  const core = await finder.core();
  const expected = all.filter(({ part, site }) => core.errnos[part.errno[site]] === 'EPERM');
  assert.deepEqual(narrowed.map(row), expected.map(row));
  assert.ok(narrowed.length > 0);
});

test('within the results every word must be met', { skip }, async () => {
  const one = (await finder.find('EPERM', { within: 'clone' })).hits.length;
  const two = (await finder.find('EPERM', { within: 'clone mount' })).hits.length;
  const all = (await finder.find('EPERM')).hits.length;
  assert.ok(0 < two && two < one && one < all, `${two} < ${one} < ${all}`);
});

test('a directory opens into those below it', { skip }, async () => {
  const core = await finder.core();
  const { hits } = await finder.find('EPERM', { directory: 'net/' });
  assert.deepEqual(facets(core, hits, 'net/').directory.map(([name]) => name).sort(), ['net/core/', 'net/ipv4/']);
});

test('where nothing is found a near word is proposed', { skip }, async () => {
  const { hits, unknown } = await finder.find('namespcae');
  assert.equal(hits.length, 0);
  assert.deepEqual(unknown, ['namespcae']);
  assert.deepEqual(await meant(pieces, unknown), [['namespcae', 'namespace']]);
  assert.deepEqual(await meant(pieces, ['qqqqqqqqqq']), []);
});

test('columns of an errno are enough for a query that names it, and say what those of all say', { skip }, async () => {
  const { pieces: some, asked } = kept();
  const own = new Finder(some);
  const row = ({ part, site, score }) => [part.number[site], part.errno[site], part.status[site], part.kind[site], score];
  const rows = async (query) => (await own.find(query)).hits.map(row);
  const alone = await rows('EPERM clone');
  const columns = () => asked.filter((name) => name.endsWith('-sites'));
  assert.deepEqual(columns(), ['EPERM-sites']);
  await rows('clone');
  assert.deepEqual(columns(), ['EPERM-sites', 'all-sites']);
  assert.ok(alone.length > 0);
  assert.deepEqual(await rows('EPERM clone'), alone);
  await rows('EINVAL clone');
  assert.deepEqual(columns(), ['EPERM-sites', 'all-sites'], 'nothing is fetched that is here');
});

test('an errno is answered from its own part where that takes fewer pieces', { skip }, async () => {
  const { pieces: some, asked } = kept();
  await new Finder(some).find('EPERM clone mount quota bind');
  assert.deepEqual(asked, ['core', 'EPERM-words-0']);
});

test('words of the text of an error come in one piece', { skip }, async () => {
  const { pieces: some, asked } = kept();
  await new Finder(some).find('device or resource busy');
  assert.deepEqual(asked, ['core', 'EBUSY-text', 'all-sites']);
});

test('a record is the same among all and among those of its errno', { skip }, async () => {
  const { hits } = await finder.find('clone');
  const records = await finder.records();
  for (const { part, site } of hits.slice(0, 50)) {
    const number = part.number[site];
    assert.notEqual(records.pieceOf(number, true), records.pieceOf(number, false));
    assert.deepEqual(await records.one(number, true), await records.one(number, false));
  }
});

test('results of one errno are shown from the pieces of that errno', { skip }, async () => {
  const { pieces: some, asked } = kept();
  const own = new Finder(some);
  const { hits } = await own.find('text file busy');
  await Promise.all((await own.records()).of(hits.slice(0, 10)));
  const records = asked.filter((name) => name.includes('records'));
  assert.ok(records.length < 3 && records.every((name) => name.startsWith('ETXTBSY')), records.join(' '));
});
