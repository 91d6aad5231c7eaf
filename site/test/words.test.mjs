// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parts, pieces, stem, whole, written } from '../js/words.js';

test('an identifier is kept whole and split at underscores, case and digits', () => {
  assert.equal(whole('__pid_ns_ctl_handler'), 'pid_ns_ctl_handler');
  assert.deepEqual(parts('pid_ns_ctl_handlers'), ['pid', 'ns', 'ctl', 'handler']);
  assert.deepEqual(parts('isUserNS2nd_7'), ['is', 'user', 'ns', 'nd']);
  assert.deepEqual(parts('namespaces'), []);
});

test('a word cut into its pieces is all of the word', () => {
  assert.deepEqual(
    pieces('__pid_nsCtl2').map(({ piece }) => piece),
    ['__', 'pid', '_', 'ns', 'Ctl', '2'],
  );
});

test('forms of one word meet at one stem, names of file systems keep theirs', () => {
  assert.equal(stem('namespaces'), stem('namespace'));
  assert.equal(stem('relational'), 'relat');
  assert.equal(stem('nfs'), 'nfs');
  assert.equal(stem('cgroupfs'), 'cgroupfs');
});

test('numbers are no words', () => {
  assert.deepEqual(written('if (x2 > 0x1fUL && y == 42u)'), ['if', 'x2', 'y']);
});
