// SPDX-License-Identifier: Apache-2.0
// Rules that equal.test.mjs cannot see in the results; it holds all the others.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distance, nearest } from '../js/nearest.js';
import { BadQuery, QueryParser } from '../js/query.js';
import { readFailing } from '../js/trace.js';

const RULES = {
  errnos: [
    { name: 'EAGAIN', number: 11, root: 'EAGAIN' },
    { name: 'EPERM', number: 1, root: 'EPERM' },
    { name: 'EWOULDBLOCK', number: 11, root: 'EAGAIN' },
  ],
  texts: [['EPERM', 'operation not permitted']],
  stop: new Set(['in', 'which']),
  question: new Set(['code', 'returns']),
  filters: ['errno', 'file', 'line', 'status'],
  values: { status: ['instrumented', 'skipped'] },
  part: 0.5,
  wordOfText: 0.25,
};
const parse = (text) => new QueryParser(RULES, ['kernel/fork.c'], () => false).parse(text);

test('an errno among words is a filter, and what a question says besides is dropped', () => {
  const query = parse('which code returns -EPERM, in namespaces?');
  assert.deepEqual(query.filters, [{ name: 'errno', values: ['EPERM'], negated: false }]);
  assert.deepEqual(query.words, [{ written: 'namespaces', share: 1 }]);
});

test('two names of one number are both meant', () => {
  assert.deepEqual(parse('EAGAIN').filters[0].values, ['EAGAIN', 'EWOULDBLOCK']);
  assert.deepEqual(parse('error -11').filters[0].values, ['EAGAIN', 'EWOULDBLOCK']);
});

test('a slip says what was typed and what was meant', () => {
  assert.throws(() => parse('EPREM x'), (problem) => {
    assert.ok(problem instanceof BadQuery);
    assert.deepEqual(problem.slip, { from: 'EPREM', to: 'EPERM' });
    return true;
  });
  assert.throws(() => parse('state:skipped'), (problem) => problem.slip.to === 'status:');
});

test('swapped letters are one slip', () => {
  assert.equal(distance('EPREM', 'EPERM'), 1);
  assert.equal(distance('', 'abc'), 3);
  assert.equal(nearest('b', ['d', 'c']), 'c');
});

test('a failing call gives its words, and the place that an strace that knows printed', () => {
  assert.deepEqual(
    readFailing('[pid 7] openat(5</proc/self>, "ns/net", O_RDONLY) = -1 EPERM (x) fs/a.c:12 < fs/b.c:3 EIO'),
    { syscall: 'openat', errno: 'EPERM', place: 'fs/a.c:12', words: ['self', 'net', 'O_RDONLY'] },
  );
  assert.equal(readFailing('read(3, "", 1) = 0'), null);
  assert.equal(readFailing('strace: open(1) = -1 EPERM (x)'), null);
});
