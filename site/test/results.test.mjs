// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { Pieces, inflate } from '../js/pieces.js';
import { address, asked } from '../js/narrowed.js';
import { highlight, visible } from '../js/results.js';

const shown = (pieces) => pieces.map(({ piece, hit }) => (hit ? `[${piece}]` : piece)).join('');

test('what was asked for is marked within an identifier, the rest is not', () => {
  assert.equal(shown(highlight('!ns_capable(user_ns)', new Set(['ns']))), '![ns]_capable(user_[ns])');
  assert.equal(shown(highlight('ns_capable(x)', new Set(['ns_capable', 'ns']))), '[ns_capable](x)');
});

test('markup in a text stays text', () => {
  assert.equal(shown(highlight('</script>', new Set())), '</script>');
});

test('characters without a shape are written out', () => {
  assert.equal(visible('a\tb\u202e\u0007é'), 'a\tb⟦U+202E⟧⟦U+0007⟧é');
});

test('a piece is read whether or not the server said it was compressed', async () => {
  const text = async (bytes) => new TextDecoder().decode(await inflate(bytes));
  assert.equal(await text(gzipSync('{"a":1}')), '{"a":1}');
  assert.equal(await text(Buffer.from('{"a":1}')), '{"a":1}');
});

test('a piece is fetched once, and again when it failed', async () => {
  let reads = 0;
  const pieces = new Pieces(async () => {
    reads++;
    if (reads === 1) {
      throw new Error('gone');
    }
    return Buffer.from('[7]');
  });
  await assert.rejects(pieces.json('core'), { message: 'gone' });
  assert.deepEqual(await Promise.all([pieces.json('core'), pieces.json('core')]), [[7], [7]]);
  assert.equal(reads, 2);
});

test('what is asked for stands in the address and comes back from it', () => {
  const now = { ...asked(''), q: 'a&b=c +', errno: 'EPERM' };
  assert.deepEqual(asked(address(now, {})), now);
  assert.equal(address(now, { errno: '' }), '?q=a%26b%3Dc+%2B');
});
