// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseQuery } from '../js/query.js';
import { Ranking } from '../js/rank.js';
import { sample } from './sample.mjs';

function search(text) {
  const data = sample();
  return new Ranking(data).search(parseQuery(text, new Set(data.errnoNames)));
}

test('the namespace code comes first and only its EPERM', () => {
  const found = search('which code returns EPERM in namespaces');
  assert.deepEqual(found, [3, 4, 1]);
});

test('a site that meets both words beats those that meet one', () => {
  assert.deepEqual(search('umount flags'), [2, 1]);
});

test('an errno alone gives all its sites in order of their place', () => {
  assert.deepEqual(search('EPERM'), [0, 1, 3, 4, 5]);
});

test('a place gives the sites on that line', () => {
  assert.deepEqual(search('kernel/nsproxy.c:40'), [3, 4]);
  assert.deepEqual(search('nsproxy.c:40'), [3, 4]);
  assert.deepEqual(search('kernel/nsproxy.c:41'), []);
});

test('filters of one field are alternatives, of two they are conditions', () => {
  assert.deepEqual(search('status:skipped status:eligible'), [3, 4]);
  assert.deepEqual(search('file:fs/ EINVAL'), [2]);
  assert.deepEqual(search('fs/ may_open'), [0, 1]);
});

test('words that occur nowhere find nothing', () => {
  assert.deepEqual(search('quux'), []);
  assert.deepEqual(search('constructor'), []);
});
