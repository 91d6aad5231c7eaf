// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseQuery } from '../js/query.js';

const ERRNOS = new Set(['EPERM', 'EINVAL', 'EEXIST']);
const parse = (text) => parseQuery(text, ERRNOS);

test('an errno among words is a filter and question words are dropped', () => {
  const query = parse('which code returns -EPERM, in namespaces?');
  assert.deepEqual(query.filters, [{ field: 'errno', value: 'EPERM' }]);
  assert.deepEqual(query.words, ['namespac']);
});

test('a word that only looks like an errno stays a word', () => {
  assert.deepEqual(parse('ENOSUCH').filters, []);
  assert.deepEqual(parse('ENOSUCH').words, ['enosuch']);
});

test('file and line are a place, with what a log leaves behind it', () => {
  for (const text of ['kernel/pid_namespace.c:286', 'kernel/pid_namespace.c:286:']) {
    assert.deepEqual(parse(text).place, { file: 'kernel/pid_namespace.c', line: 286 });
  }
});

test('filters are taken by name, and a path is one too', () => {
  assert.deepEqual(parse('file:fs/ status:skipped fs/ext4/').filters, [
    { field: 'file', value: 'fs/' },
    { field: 'status', value: 'skipped' },
    { field: 'file', value: 'fs/ext4/' },
  ]);
});

test('an unknown filter is named instead of being searched for', () => {
  assert.match(parse('author:me').problem, /no filter author:/);
  assert.equal(parse('status:skipped').problem, '');
});

test('nothing asks for nothing', () => {
  assert.deepEqual(parse('  '), { filters: [], place: null, words: [], problem: '' });
});
