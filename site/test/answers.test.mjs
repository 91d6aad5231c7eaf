// SPDX-License-Identifier: Apache-2.0
// What the page gets of a query, in the sample.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Answers, STEP } from '../js/answers.js';
import { Finder } from '../js/finder.js';
import { asked } from '../js/narrowed.js';
import { kept, skip } from './kept.mjs';

const ask = (answers, q) => answers.find({ ...asked(''), q });

test('the first results come with the answer and the others by their number', { skip }, async () => {
  const { pieces } = kept();
  const answers = new Answers(pieces);
  const { count, rows } = await ask(answers, 'clone');
  assert.ok(count > 2 * STEP);
  assert.equal(rows.length, STEP);
  const more = await answers.more(STEP);
  const finder = new Finder(pieces);
  const [core, records, { hits }] = [await finder.core(), await finder.records(), await finder.find('clone')];
  const expected = hits.slice(0, 2 * STEP).map(async ({ part, site }) => {
    const { line } = await records.one(part.number[site]);
    return `${core.files[part.file[site]]}:${line} ${core.errnos[part.errno[site]]}`;
  });
  const shown = [...rows, ...more].map(({ file, line, errno }) => `${file}:${line} ${errno}`);
  assert.deepEqual(shown, await Promise.all(expected));
});

test('what comes after a question is about the last one, whichever is answered first', { skip }, async () => {
  const answers = new Answers(kept().pieces);
  const [, last] = await Promise.all([ask(answers, 'clone mount namespace quota'), ask(answers, 'EPERM')]);
  assert.equal((await answers.more(0))[0].errno, 'EPERM');
  assert.ok(last.rows.every(({ errno }) => errno === 'EPERM'));
});

test('an answer is plain enough to leave a worker', { skip }, async () => {
  const answer = await ask(new Answers(kept().pieces), 'which code returns EPERM for clone');
  assert.deepEqual(structuredClone(answer), answer);
  assert.ok(answer.wanted.has('clone'));
});

test('a result says what programs call its error', { skip }, async () => {
  const { rows } = await ask(new Answers(kept().pieces), 'errno:EWOULDBLOCK');
  assert.ok(rows.length > 0 && rows.every(({ errno, root }) => errno === 'EWOULDBLOCK' && root === 'EAGAIN'));
  const [{ errno, root }] = (await ask(new Answers(kept().pieces), 'errno:EPERM')).rows;
  assert.deepEqual([errno, root], ['EPERM', 'EPERM']);
});
