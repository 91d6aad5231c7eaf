// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isStopWord, stem, terms } from '../js/words.js';

test('an identifier is kept whole and split at underscores and case', () => {
  assert.deepEqual(terms('pid_ns_ctl_handler'), [
    'pid_ns_ctl_handler',
    'pid',
    'ns',
    'ctl',
    'handler',
  ]);
  assert.deepEqual(terms('isUserNS(x)'), ['isuserns', 'is', 'user', 'ns', 'x']);
});

test('forms of one word meet at one stem', () => {
  for (const forms of [
    ['namespace', 'namespaces'],
    ['copy', 'copies'],
    ['mount', 'mounts', 'mounted', 'mounting'],
    ['clone', 'clones'],
    ['process', 'processes'],
  ]) {
    assert.equal(new Set(forms.map(stem)).size, 1, forms.map(stem).join(' '));
  }
});

test('a stem keeps words apart that mean other things', () => {
  assert.notEqual(stem('bus'), stem('bu'));
  assert.notEqual(stem('status'), stem('statu'));
  assert.notEqual(stem('ring'), stem('r'));
});

test('words of a question are left out, words of code are not', () => {
  for (const word of ['which', 'Code', 'returns', 'in']) {
    assert.ok(isStopWord(word), word);
  }
  for (const word of ['namespaces', 'clone', 'open']) {
    assert.ok(!isStopWord(word), word);
  }
});
